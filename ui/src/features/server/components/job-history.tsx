import { useQuery } from '@tanstack/react-query';
import { Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { Answer } from '@/components/answer';
import { type Column, DataTable } from '@/components/data-table';
import { JobProgress } from '@/components/job-progress';
import { Panel } from '@/components/panel';
import { Empty } from '@/components/states';
import { formatDuration } from '@/lib/dates';
import { isOver, type Job, type JobState } from '@/lib/jobs';
import { jobsQuery } from '../api/system';

const COLORS: Record<JobState, string> = {
  QUEUED: 'default',
  RUNNING: 'blue',
  DONE: 'green',
  FAILED: 'red',
  CANCELLED: 'default',
};

function seconds(job: Job): number | null | undefined {
  if (job.startedAt == null || job.finishedAt == null) return null;
  return (Date.parse(job.finishedAt) - Date.parse(job.startedAt)) / 1000;
}

/** The jobs under way, each with its progress, and below what became of the earlier ones. */
export function JobHistory() {
  const { t } = useTranslation('server');
  const query = useQuery(jobsQuery);
  const columns: Column<Job>[] = [
    { key: 'title', title: t('jobs.title'), value: (it) => it.title },
    {
      key: 'state',
      title: t('jobs.state'),
      value: (it) => t(`common:job.state.${it.state}`),
      render: (it) => <Tag color={COLORS[it.state]}>{t(`common:job.state.${it.state}`)}</Tag>,
    },
    { key: 'by', title: t('jobs.by'), value: (it) => it.startedByName },
    { key: 'createdAt', title: t('jobs.createdAt'), kind: 'instant', value: (it) => it.createdAt },
    {
      key: 'took',
      title: t('jobs.took'),
      kind: 'decimal',
      value: seconds,
      render: (it) => <Took seconds={seconds(it)} />,
    },
    {
      key: 'problem',
      title: t('jobs.problem'),
      value: (it) => it.problem?.detail,
      render: (it) => <Problem job={it} />,
    },
  ];
  return (
    <Panel title={t('jobs.history')} note={t('jobs.note')}>
      <Answer
        query={query}
        empty={{
          when: (it) => it.items.length === 0,
          show: <Empty title={t('jobs.none')}>{t('jobs.noneHint')}</Empty>,
        }}
      >
        {({ items }) => (
          <>
            {items
              .filter((it) => !isOver(it))
              .map((it) => (
                <JobProgress key={it.id} jobId={it.id} />
              ))}
            <DataTable
              name="jobs"
              label={t('jobs.history')}
              columns={columns}
              rows={items}
              rowKey={(it) => it.id}
              pageSize={20}
            />
          </>
        )}
      </Answer>
    </Panel>
  );
}

function Took({ seconds: value }: { seconds: number | null | undefined }) {
  return <span className="num">{value == null ? '–' : formatDuration(value)}</span>;
}

function Problem({ job }: { job: Job }) {
  if (job.problem == null || job.problem === undefined) return <span className="muted">–</span>;
  return (
    <>
      {job.problem.detail} <code className="muted">{job.problem.code}</code>
    </>
  );
}
