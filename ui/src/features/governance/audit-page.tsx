import { useQuery } from '@tanstack/react-query';
import { Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { Answer } from '@/components/answer';
import { type Column, DataTable } from '@/components/data-table';
import { Filter, FilterBar } from '@/components/filter-bar';
import { Page } from '@/components/page';
import { useTableState } from '@/components/use-table-state';
import { usePages } from '@/lib/use-pages';
import { useUrlState } from '@/lib/use-url-state';
import { auditActions, type AuditEntry } from './api/audit';
import { AuditDetails } from './components/audit-details';
import { AuditIntegrity } from './components/audit-integrity';

/** The day after, so that a last day is inside what one asked for. */
function dayAfter(date: string): string {
  return new Date(Date.parse(`${date}T00:00:00`) + 86_400_000).toISOString();
}

/** Who did what and when; entries are only ever added, and a chain of hashes shows whether that held. */
export function AuditPage() {
  const { t } = useTranslation('governance');
  const actions = useQuery(auditActions).data ?? [];
  const [chosen, choose] = useUrlState({ action: '', from: '', to: '' });
  const [table] = useTableState('audit');
  const list = usePages<AuditEntry>(['audit', 'list'], '/api/audit', {
    action: chosen.action,
    from: chosen.from === '' ? undefined : new Date(`${chosen.from}T00:00:00`).toISOString(),
    to: chosen.to === '' ? undefined : dayAfter(chosen.to),
    search: table.search,
  });
  const columns: Column<AuditEntry>[] = [
    { key: 'at', title: t('audit.at'), kind: 'instant', value: (it) => it.at, sortable: false },
    { key: 'who', title: t('audit.who'), value: (it) => it.accountName, sortable: false },
    { key: 'action', title: t('audit.action'), value: (it) => it.actionText, sortable: false },
    { key: 'subject', title: t('audit.subject'), value: (it) => it.subject, sortable: false },
    {
      key: 'details',
      title: t('audit.details'),
      value: (it) => JSON.stringify(it.details),
      render: (it) => <AuditDetails details={it.details} />,
      sortable: false,
    },
    { key: 'address', title: t('session.address'), value: (it) => it.address, sortable: false },
    { key: 'code', title: t('audit.code'), value: (it) => it.action, hidden: true, sortable: false },
    { key: 'id', title: t('audit.id'), value: (it) => it.id, hidden: true, sortable: false },
  ];
  return (
    <Page title={t('audit.title')} note={t('audit.note')}>
      <AuditIntegrity />
      <FilterBar>
        <Filter label={t('audit.action')}>
          <Select
            value={chosen.action}
            onChange={(action) => choose({ action })}
            showSearch={{ optionFilterProp: 'label' }}
            popupMatchSelectWidth={false}
            options={[
              { value: '', label: t('audit.everyAction') },
              ...actions.map((it) => ({ value: it.code, label: it.name })),
            ]}
          />
        </Filter>
        <Filter label={t('audit.from')}>
          <Input type="date" value={chosen.from} onChange={(it) => choose({ from: it.target.value })} />
        </Filter>
        <Filter label={t('audit.to')}>
          <Input type="date" value={chosen.to} onChange={(it) => choose({ to: it.target.value })} />
        </Filter>
      </FilterBar>
      <Answer query={list.query}>
        {() => (
          <DataTable
            name="audit"
            label={t('audit.title')}
            columns={columns}
            rows={list.rows}
            rowKey={(it) => String(it.id)}
            server
            more={list.more}
          />
        )}
      </Answer>
    </Page>
  );
}
