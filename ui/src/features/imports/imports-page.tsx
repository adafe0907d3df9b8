import { useQuery } from '@tanstack/react-query';
import { Button, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { Answer } from '@/components/answer';
import { type Column, DataTable } from '@/components/data-table';
import { Page } from '@/components/page';
import { Panel } from '@/components/panel';
import { Empty } from '@/components/states';
import { paths } from '@/config/paths';
import { usePages } from '@/lib/use-pages';
import { contractQuery, type ImportSummary } from './api/imports';
import { UndoOrRedo } from './components/details';
import { Mappings } from './components/mappings';
import { OpenImports } from './components/open-imports';

/** The history of imports. Route: /imports */
export function ImportsPage() {
  const { t } = useTranslation('imports');
  const navigate = useNavigate();
  const history = usePages<ImportSummary>(['imports', 'history'], '/api/imports', { limit: 50 });
  const begin = (
    <Button type="primary" onClick={() => void navigate(paths.newImport)}>
      {t('new.begin')}
    </Button>
  );
  return (
    <Page title={t('title')} note={t('note')} actions={begin}>
      <OpenImports />
      <Panel title={t('history.title')} help={t('history.help')}>
        <Answer query={history.query} empty={{ when: () => history.rows.length === 0, show: <Nothing /> }}>
          {() => <History rows={history.rows} more={history.more} />}
        </Answer>
      </Panel>
      <Mappings />
    </Page>
  );
}

function Nothing() {
  const { t } = useTranslation('imports');
  const navigate = useNavigate();
  return (
    <Empty
      title={t('history.empty')}
      action={
        <Button type="primary" onClick={() => void navigate(paths.newImport)}>
          {t('new.begin')}
        </Button>
      }
    >
      {t('history.emptyText')}
    </Empty>
  );
}

function History({
  rows,
  more,
}: {
  rows: ImportSummary[];
  more: { next: boolean; load: () => void; loading: boolean };
}) {
  const { t } = useTranslation('imports');
  const tables = useQuery(contractQuery).data?.items ?? [];
  const title = (name: string) => tables.find((it) => it.name === name)?.title ?? name;
  const columns: Column<ImportSummary>[] = [
    { key: 'number', title: t('history.number'), value: (it) => it.number, render: (it) => `#${it.number}`, width: 80 },
    { key: 'at', title: t('history.at'), kind: 'instant', value: (it) => it.at },
    { key: 'by', title: t('history.by'), value: (it) => it.byName },
    {
      key: 'state',
      title: t('history.state'),
      value: (it) => it.state,
      render: (it) => <Tag color={it.state === 'UNDONE' ? 'default' : 'green'}>{t(`state.${it.state}`)}</Tag>,
      filters: (['COMMITTED', 'UNDONE'] as const).map((it) => ({ value: it, label: t(`state.${it}`) })),
    },
    { key: 'tables', title: t('history.tables'), value: (it) => it.tables.map((row) => title(row.table)).join(', ') },
    { key: 'files', title: t('history.files'), value: (it) => it.files.join(', '), hidden: true },
    { key: 'read', title: t('outcome.read'), kind: 'count', value: (it) => it.read },
    { key: 'accepted', title: t('outcome.accepted'), kind: 'count', value: (it) => it.accepted },
    { key: 'rejected', title: t('outcome.rejected'), kind: 'count', value: (it) => it.rejected },
    { key: 'source', title: t('history.source'), value: (it) => t(`source.${it.source}`), hidden: true },
  ];
  return (
    <DataTable
      name="imports"
      label={t('history.label')}
      columns={columns}
      rows={rows}
      rowKey={(it) => it.id}
      rowLink={(it) => paths.import(it.id)}
      rowActions={(it) => <UndoOrRedo size="small" id={it.id} number={it.number} state={it.state} />}
      more={more}
    />
  );
}
