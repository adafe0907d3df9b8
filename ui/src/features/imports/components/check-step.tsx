import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { JobProgress } from '@/components/job-progress';
import { Panel } from '@/components/panel';
import { Failure } from '@/components/states';
import { isOver } from '@/lib/jobs';
import { formatCount } from '@/lib/numbers';
import { type ContractTable, type Import, importKey, startCheck, startCommit } from '../api/imports';
import { isComplete } from '../choice';
import styles from './imports.module.css';
import { Outlook } from './outlook';
import { OutcomeView } from './outcome-view';

interface CheckStepProps {
  it: Import;
  tables: ContractTable[];
  onBack: () => void;
}

/** The second step: every row is checked, nothing is kept yet; then one decides. */
export function CheckStep({ it, tables, onBack }: CheckStepProps) {
  const { t } = useTranslation('imports');
  const client = useQueryClient();
  const reload = () => client.invalidateQueries({ queryKey: importKey(it.id) });
  const check = useMutation({ mutationFn: () => startCheck(it.id), onSettled: reload });
  const commit = useMutation({ mutationFn: () => startCommit(it.id), onSettled: reload });
  const job = it.job?.kind === 'imports.check' ? it.job : null;
  const running = job !== null && !isOver(job);
  const begun = useRef(false);
  const start = check.mutate;

  // one comes here to see what checking finds, so it begins by itself, once
  useEffect(() => {
    if (begun.current || running || it.checked !== null || !isComplete(it, tables)) return;
    begun.current = true;
    start();
  }, [it, tables, running, start]);

  const accepted = it.checked?.files.reduce((sum, file) => sum + file.accepted, 0) ?? 0;
  const rejected = it.checked?.files.reduce((sum, file) => sum + file.rejected, 0) ?? 0;
  return (
    <>
      {check.isError && <Failure error={check.error} onRetry={() => check.mutate()} />}
      {commit.isError && <Failure error={commit.error} />}
      {it.job?.kind === 'imports.commit' && it.job.state === 'FAILED' && <JobProgress jobId={it.job.id} />}
      {it.checked === null && job !== null && (
        <Panel title={t('check.title')}>
          <JobProgress jobId={job.id} onOver={() => void reload()} />
        </Panel>
      )}
      {it.checked !== null && (
        <>
          <Alert
            type={rejected === 0 ? 'success' : accepted === 0 ? 'error' : 'warning'}
            showIcon
            title={
              rejected === 0
                ? t('check.allGood', { rows: formatCount(accepted) })
                : accepted === 0
                  ? t('check.allBad')
                  : t('check.someBad', { count: rejected, rows: formatCount(accepted) })
            }
            description={rejected > 0 && accepted > 0 ? t('check.someBadText') : undefined}
          />
          <Outlook it={it} />
          <OutcomeView id={it.id} outcome={it.checked} tables={tables} />
        </>
      )}
      <div className={styles.buttons}>
        <Button onClick={onBack} disabled={running}>
          {t('check.back')}
        </Button>
        {!running && (
          <Button onClick={() => check.mutate()} loading={check.isPending}>
            {t('check.again')}
          </Button>
        )}
        <span className={styles.hint} />
        <Button
          type="primary"
          disabled={it.checked === null || accepted === 0}
          loading={commit.isPending}
          onClick={() => commit.mutate()}
        >
          {rejected === 0 ? t('check.import') : t('check.importGood', { rows: formatCount(accepted) })}
        </Button>
      </div>
    </>
  );
}
