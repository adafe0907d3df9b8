import { useTranslation } from 'react-i18next';
import type { Column } from '@/components/data-table';
import type { Run } from '../api/runs';
import { RunState } from './run-state';

const seconds = (run: Run) =>
  run.startedAt == null || run.finishedAt == null
    ? null
    : Math.round((Date.parse(run.finishedAt) - Date.parse(run.startedAt)) / 1000);

/** The columns of the history of runs. */
export function useRunColumns(): Column<Run>[] {
  const { t } = useTranslation('runs');
  return [
    { key: 'createdAt', title: t('column.createdAt'), kind: 'instant', value: (it) => it.createdAt },
    {
      key: 'state',
      title: t('column.state'),
      value: (it) => it.state,
      render: (it) => <RunState run={it} />,
      filters: (['QUEUED', 'RUNNING', 'DONE', 'FAILED', 'CANCELLED'] as const).map((value) => ({
        value,
        label: t(`common:job.state.${value}`),
      })),
    },
    { key: 'asOf', title: t('column.asOf'), kind: 'date', value: (it) => it.asOf },
    { key: 'customers', title: t('column.customers'), kind: 'count', value: (it) => it.headline?.customers },
    {
      key: 'netRevenue',
      title: t('column.netRevenue'),
      help: t('column.netRevenueHelp'),
      kind: 'money',
      value: (it) => it.headline?.netRevenueMinor,
    },
    {
      key: 'contribution',
      title: t('column.contribution'),
      help: t('column.contributionHelp'),
      kind: 'money',
      value: (it) => it.headline?.contributionMinor,
    },
    {
      key: 'model',
      title: t('column.model'),
      value: (it) => it.modelVersion,
      render: (it) => (it.modelVersion === 0 ? t('builtIn') : t('versionNumber', { version: it.modelVersion })),
    },
    {
      key: 'who',
      title: t('column.who'),
      value: (it) => it.startedByName,
      render: (it) => (it.schedule == null ? it.startedByName : t('bySchedule', { name: it.startedByName })),
    },
    { key: 'seconds', title: t('column.seconds'), kind: 'count', value: seconds },
    { key: 'label', title: t('column.label'), help: t('column.labelHelp'), value: (it) => it.label },
  ];
}
