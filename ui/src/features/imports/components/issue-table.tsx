import { useQuery } from '@tanstack/react-query';
import { Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { type Column, DataTable } from '@/components/data-table';
import { contractQuery, type Issue, type Outcome } from '../api/imports';

const COLOURS = { rejected: 'red', corrected: 'gold', warning: 'default' } as const;

/** The first issues of each kind; how many there are of a kind in all is said beside it. */
export function IssueTable({ outcome }: { outcome: Outcome }) {
  const { t } = useTranslation('imports');
  const tables = useQuery(contractQuery).data?.items ?? [];
  const titles = new Map(tables.flatMap((table) => table.columns.map((it) => [it.name, it.title] as const)));
  const columns: Column<Issue>[] = [
    {
      key: 'kind',
      title: t('issue.kind'),
      value: (it) => it.kind,
      render: (it) => <Tag color={COLOURS[it.kind]}>{t(`issue.kinds.${it.kind}`)}</Tag>,
      filters: (['rejected', 'corrected', 'warning'] as const).map((it) => ({
        value: it,
        label: t(`issue.kinds.${it}`),
      })),
    },
    { key: 'message', title: t('issue.message'), value: (it) => it.message },
    {
      key: 'count',
      title: t('issue.count'),
      kind: 'count',
      value: (it) => outcome.issueCounts[it.code] ?? 1,
      help: t('issue.countHelp'),
    },
    { key: 'file', title: t('outcome.file'), value: (it) => it.file },
    { key: 'line', title: t('issue.line'), kind: 'count', value: (it) => (it.line === 0 ? null : it.line) },
    { key: 'column', title: t('issue.column'), value: (it) => titles.get(it.column) ?? it.column },
    { key: 'value', title: t('issue.value'), value: (it) => it.value },
    {
      key: 'code',
      title: t('issue.code'),
      value: (it) => it.code,
      hidden: true,
      filters: Object.keys(outcome.issueCounts).map((it) => ({ value: it, label: it })),
    },
  ];
  return (
    <DataTable
      name="issues"
      label={t('outcome.issuesLabel')}
      columns={columns}
      rows={outcome.examples}
      rowKey={(it) => `${it.file}/${it.line}/${it.column}/${it.code}/${it.value}`}
      pageSize={20}
    />
  );
}
