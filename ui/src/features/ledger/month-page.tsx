import { useQuery } from '@tanstack/react-query';
import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { Answer } from '@/components/answer';
import { type Column, DataTable } from '@/components/data-table';
import { Page } from '@/components/page';
import { Panel } from '@/components/panel';
import { PermissionGate } from '@/components/permission-gate';
import { Empty } from '@/components/states';
import { paths } from '@/config/paths';
import { formatMonth } from '@/lib/dates';
import { type BookTotal, monthDetails } from './api/months';
import { MonthChecklist } from './components/month-checklist';
import { MonthState } from './components/month-state';
import { CloseMonth, ReopenMonth } from './components/month-actions';
import { RestatementLog } from './components/restatement-log';
import { useCostTypes } from './components/use-cost-types';

/** One month: what to look at before it is closed, what is in it, how it was restated. Route: /ledger/months/2026-03 */
export function MonthPage() {
  const { t } = useTranslation('ledger');
  const { month = '' } = useParams();
  const query = useQuery(monthDetails(month));
  const data = query.data;
  return (
    <Page
      title={t('month.of', { month: formatMonth(month) })}
      trail={[{ title: t('month.title'), to: paths.ledgerMonths }]}
      note={data === undefined ? undefined : <MonthState state={data.state} />}
      actions={
        data !== undefined && (
          <PermissionGate needs="MONTH_CLOSE">
            {data.state === 'CLOSED' ? (
              <ReopenMonth month={month} />
            ) : (
              <CloseMonth month={month} warnings={data.checklist.filter((it) => it.state === 'WARNING').length} />
            )}
          </PermissionGate>
        )
      }
    >
      <Answer query={query}>
        {(it) => (
          <>
            {it.isRestated && <Alert type="warning" showIcon title={t('month.restatedHint')} />}
            {it.state !== 'CLOSED' && (
              <Panel title={t('check.title')} help={t('check.help')}>
                <MonthChecklist month={month} items={it.checklist} />
              </Panel>
            )}
            <Totals totals={it.totals} />
            <Panel title={t('restatement.title')} help={t('restatement.help')}>
              <RestatementLog month={month} restatements={it.restatements} />
            </Panel>
          </>
        )}
      </Answer>
    </Page>
  );
}

function Totals({ totals }: { totals: BookTotal[] }) {
  const { t } = useTranslation('ledger');
  const { className } = useCostTypes();
  const columns: Column<BookTotal>[] = [
    { key: 'account', title: t('line.account'), value: (it) => (it.account === '' ? t('line.noAccount') : it.account) },
    { key: 'costClass', title: t('line.costClass'), value: (it) => className(it.costClass) },
    { key: 'source', title: t('month.source'), value: (it) => t(`source.${it.source}`) },
    { key: 'lines', title: t('month.lines'), kind: 'count', value: (it) => it.lines },
    { key: 'amountMinor', title: t('line.amount'), kind: 'money', value: (it) => it.amountMinor },
  ];
  return (
    <Panel title={t('month.totals')}>
      <DataTable
        name="totals"
        label={t('month.totals')}
        columns={columns}
        rows={totals}
        rowKey={(it) => `${it.source} ${it.account} ${it.costClass}`}
        empty={<Empty title={t('month.empty')} />}
      />
    </Panel>
  );
}
