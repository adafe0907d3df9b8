import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Space } from 'antd';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { LinkButton } from '@/components/link-button';
import { Answer } from '@/components/answer';
import { ConfirmAction } from '@/components/confirm-action';
import { Page } from '@/components/page';
import { PermissionGate } from '@/components/permission-gate';
import { paths } from '@/config/paths';
import { formatDate, formatInstant } from '@/lib/dates';
import { isUnderWay, makeCurrent, pinRun, type RunDetail, runQuery, runsQuery } from './api/runs';
import { HeadlineCards } from './components/headline-cards';
import { RunMaking } from './components/run-making';
import { RunFiles } from './components/run-files';
import { RunProgress } from './components/run-progress';
import { RunState } from './components/run-state';

/** One run: figures, what went in, how it was made, its files. Route: /runs/:id */
export function RunPage() {
  const { t } = useTranslation('runs');
  const { id = '' } = useParams();
  const query = useQuery(runQuery(id));
  const run = query.data?.run;
  return (
    <Page
      title={run === undefined ? t('run') : t('runOf', { at: formatInstant(run.createdAt) })}
      trail={[{ title: t('title'), to: paths.runs }]}
      note={
        run !== undefined && (
          <Space wrap size={4}>
            <RunState run={run} />
            {run.asOf != null && t('note', { label: run.label, asOf: formatDate(run.asOf), name: run.startedByName })}
          </Space>
        )
      }
      actions={query.data !== undefined && <Actions detail={query.data} />}
    >
      <Answer query={query}>{(it) => <Shown detail={it} />}</Answer>
    </Page>
  );
}

function Shown({ detail }: { detail: RunDetail }) {
  const { t } = useTranslation('runs');
  const { run } = detail;
  if (isUnderWay(run)) return <RunProgress run={run} />;
  return (
    <>
      {run.problem != null && (
        <Alert
          type="error"
          showIcon
          title={t('failed')}
          description={
            <span style={{ whiteSpace: 'pre-line' }}>
              {run.problem.detail} <code>{run.problem.code}</code>
            </span>
          }
        />
      )}
      {run.state === 'CANCELLED' && <Alert type="warning" showIcon title={t('cancelled')} />}
      {run.state === 'DONE' && !run.isReadable && <Alert type="info" showIcon title={t('prunedHint')} />}
      {run.headline != null && <HeadlineCards headline={run.headline} />}
      <RunMaking detail={detail} />
      {detail.files.length > 0 && <RunFiles detail={detail} />}
    </>
  );
}

function Actions({ detail: { run } }: { detail: RunDetail }) {
  const { t } = useTranslation('runs');
  const queries = useQueryClient();
  const other = useQuery(runsQuery).data?.find((it) => it.isReadable && it.id !== run.id);
  const then = async (work: Promise<unknown>) => {
    await work;
    await queries.invalidateQueries();
  };
  if (!run.isReadable) return null;
  return (
    <Space wrap>
      {other !== undefined && <LinkButton to={paths.compared(other.id, run.id)}>{t('compare')}</LinkButton>}
      <PermissionGate needs={['RUN_START']}>
        <Button onClick={() => void then(pinRun(run.id, !run.isPinned))}>{run.isPinned ? t('unpin') : t('pin')}</Button>
        {!run.isCurrent && (
          <ConfirmAction
            type="primary"
            question={t('makeCurrentQuestion')}
            consequence={t('makeCurrentConsequence')}
            run={() => then(makeCurrent(run.id))}
          >
            {t('makeCurrent')}
          </ConfirmAction>
        )}
      </PermissionGate>
    </Space>
  );
}
