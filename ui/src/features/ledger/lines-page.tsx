import { PlusOutlined, TableOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Answer } from '@/components/answer';
import { DataTable } from '@/components/data-table';
import { MetricCard, MetricCards } from '@/components/metric-card';
import { MoneyText } from '@/components/money-text';
import { Page } from '@/components/page';
import { PermissionGate } from '@/components/permission-gate';
import { Empty } from '@/components/states';
import { useTableState } from '@/components/use-table-state';
import { paths } from '@/config/paths';
import { http, withQuery } from '@/lib/api';
import { formatCount } from '@/lib/numbers';
import { useMay } from '@/lib/session';
import { usePages } from '@/lib/use-pages';
import { useUrlState } from '@/lib/use-url-state';
import type { CostLine, LinePage } from './api/lines';
import { useLineColumns } from './components/line-columns';
import { LINE_FILTERS, LineFilters } from './components/line-filters';

const BatchDialog = lazy(() => import('./components/batch-dialog').then((it) => ({ default: it.BatchDialog })));
const EntryDrawer = lazy(() => import('./components/entry-drawer').then((it) => ({ default: it.EntryDrawer })));
const LineDrawer = lazy(() => import('./components/line-drawer').then((it) => ({ default: it.LineDrawer })));

/** Cost lines entered by hand. Route: /ledger?month=2026-03&account=6601&line=42 */
export function LinesPage() {
  const { t, i18n } = useTranslation('ledger');
  const seesCosts = useMay('COST_READ');
  const [chosen] = useUrlState(LINE_FILTERS);
  const [{ line, entry }, change] = useUrlState({ line: '', entry: '' });
  const [table] = useTableState('lines');
  const [batch, setBatch] = useState(false);
  const question = { ...chosen, search: table.search };
  const list = usePages<CostLine>(['ledger', 'lines'], '/api/ledger/lines', { ...question, sort: table.sort });
  const sums = useQuery({
    queryKey: ['ledger', 'sums', question],
    queryFn: () => http.get<LinePage>('/api/ledger/lines', { ...question, limit: 1 }),
  }).data;
  const columns = useLineColumns((it) => change({ line: String(it.id) }));
  const isNarrowed = Object.values(chosen).some((it) => it !== '');

  return (
    <Page
      title={t('lines.title')}
      help={t('lines.help')}
      actions={
        <PermissionGate needs="LEDGER_WRITE">
          <Button icon={<TableOutlined aria-hidden />} onClick={() => setBatch(true)}>
            {t('batch.open')}
          </Button>
          <Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={() => change({ entry: 'new' })}>
            {t('entry.open')}
          </Button>
        </PermissionGate>
      }
    >
      <LineFilters />
      <MetricCards>
        <MetricCard
          label={t('lines.sum')}
          help={t('lines.sumHelp')}
          value={<MoneyText minor={sums?.sumMinor} />}
          note={sums === undefined ? undefined : t('lines.count', { count: sums.total, n: formatCount(sums.total) })}
        />
      </MetricCards>
      <Answer query={list.query}>
        {() => (
          <DataTable
            name="lines"
            label={t('lines.title')}
            columns={columns}
            rows={list.rows}
            rowKey={(it) => String(it.id)}
            defaultSort="-postedOn"
            server
            total={list.total}
            more={list.more}
            exportUrl={withQuery('/api/ledger/lines/export', {
              ...question,
              sort: table.sort,
              language: i18n.language,
            })}
            empty={
              isNarrowed ? (
                <Empty title={t('lines.nothingFound')}>{t('lines.widen')}</Empty>
              ) : (
                <Empty title={t('lines.none')}>
                  {t('lines.noneHint')} {seesCosts && <Link to={paths.costs}>{t('lines.imported')}</Link>}
                </Empty>
              )
            }
          />
        )}
      </Answer>
      <Suspense fallback={null}>
        {entry !== '' && <EntryDrawer open onClose={() => change({ entry: '' })} />}
        {batch && <BatchDialog open onClose={() => setBatch(false)} />}
        {line !== '' && (
          <LineDrawer
            key={line}
            id={Number(line)}
            open={(it) => change({ line: it === undefined ? '' : String(it) })}
          />
        )}
      </Suspense>
    </Page>
  );
}
