import { useQueryClient } from '@tanstack/react-query';
import { Progress } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ConfirmAction } from '@/components/confirm-action';
import { Panel } from '@/components/panel';
import { PermissionGate } from '@/components/permission-gate';
import { paths } from '@/config/paths';
import { formatInstant } from '@/lib/dates';
import { cancelRun, type Run } from '../api/runs';
import styles from './run-progress.module.css';

/** A run under way: what it does, how far it is, and a way to stop it. */
export function RunProgress({ run }: { run: Run }) {
  const { t } = useTranslation('runs');
  const queries = useQueryClient();
  const stop = async () => {
    await cancelRun(run.id);
    await queries.invalidateQueries({ queryKey: ['runs'] });
  };
  const step = run.step === '' ? t(`common:job.state.${run.state}`) : run.step;
  return (
    <Panel
      title={t('underWay')}
      note={
        <Link to={paths.run(run.id)}>
          {t('startedBy', { name: run.startedByName, at: formatInstant(run.createdAt) })}
        </Link>
      }
      actions={
        <PermissionGate needs={['RUN_START']}>
          <ConfirmAction size="small" question={t('cancelQuestion')} consequence={t('cancelConsequence')} run={stop}>
            {t('common:job.cancel')}
          </ConfirmAction>
        </PermissionGate>
      }
    >
      <div className={styles.step} aria-live="polite">
        {step}
        {run.total > 0 && <span className="num">{` ${run.done} / ${run.total}`}</span>}
      </div>
      <Progress
        percent={run.total === 0 ? 0 : Math.min(100, Math.floor((run.done / run.total) * 100))}
        status="active"
        aria-label={t('common:job.progress')}
      />
    </Panel>
  );
}
