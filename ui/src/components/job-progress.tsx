import { useQuery } from '@tanstack/react-query';
import { Alert, Progress } from 'antd';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { cancelJob, isOver, type Job, jobQuery } from '@/lib/jobs';
import { ConfirmAction } from './confirm-action';
import styles from './job-progress.module.css';
import { Failure, Loading } from './states';

interface JobProgressProps {
  jobId: string;
  /** called once, when the job is over in whatever way */
  onOver?: (job: Job) => void;
  cancellable?: boolean;
}

/** A job while it runs: how far it is, what it does now, and a way to stop it; then how it ended. */
export function JobProgress({ jobId, onOver, cancellable = true }: JobProgressProps) {
  const { t } = useTranslation();
  const query = useQuery(jobQuery(jobId));
  const told = useRef<string | undefined>(undefined);
  const job = query.data;

  useEffect(() => {
    if (job === undefined || !isOver(job) || told.current === job.id) return;
    told.current = job.id;
    onOver?.(job);
  }, [job, onOver]);

  if (query.isPending) return <Loading rows={2} />;
  if (query.isError) return <Failure error={query.error} onRetry={() => void query.refetch()} />;
  if (query.data.state === 'FAILED') return <Failed job={query.data} />;
  return (
    <div className={styles.job}>
      <div className={styles.line}>
        <span aria-live="polite">{describe(query.data, t(`job.state.${query.data.state}`))}</span>
        {cancellable && !isOver(query.data) && (
          <ConfirmAction size="small" question={t('job.cancelQuestion')} run={() => cancelJob(jobId)}>
            {t('job.cancel')}
          </ConfirmAction>
        )}
      </div>
      <Progress
        percent={percent(query.data)}
        status={query.data.state === 'DONE' ? 'success' : query.data.state === 'CANCELLED' ? 'normal' : 'active'}
        aria-label={t('job.progress')}
      />
    </div>
  );
}

function Failed({ job }: { job: Job }) {
  const { t } = useTranslation();
  return (
    <Alert
      type="error"
      showIcon
      title={`${job.title}: ${t('job.state.FAILED')}`}
      description={
        <>
          {job.problem?.detail} <code>{job.problem?.code}</code>
        </>
      }
    />
  );
}

function describe(job: Job, state: string): string {
  return job.step === '' || isOver(job) ? `${job.title} · ${state}` : `${job.title} · ${job.step}`;
}

function percent(job: Job): number {
  if (job.state === 'DONE') return 100;
  return job.total === 0 ? 0 : Math.min(100, Math.floor((job.done / job.total) * 100));
}
