import { PlayCircleOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Alert, Button, Space } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { Answer } from '@/components/answer';
import { DataTable } from '@/components/data-table';
import { Page } from '@/components/page';
import { Panel } from '@/components/panel';
import { PermissionGate } from '@/components/permission-gate';
import { Empty } from '@/components/states';
import { paths } from '@/config/paths';
import { isUnderWay, type Run, runsQuery } from './api/runs';
import { RunDrawer } from './components/run-drawer';
import { RunProgress } from './components/run-progress';
import { useRunColumns } from './components/run-columns';

/** Runs: start one, watch it, and the history of all. */
export function RunsPage() {
  const { t } = useTranslation('runs');
  const [starting, setStarting] = useState(false);
  const query = useQuery(runsQuery);
  const runNow = (
    <PermissionGate needs={['RUN_START']}>
      <Button type="primary" icon={<PlayCircleOutlined aria-hidden />} onClick={() => setStarting(true)}>
        {t('runNow')}
      </Button>
    </PermissionGate>
  );
  return (
    <Page
      title={t('title')}
      help={t('help')}
      actions={
        <Space wrap>
          <Link to={paths.schedules}>{t('schedules.title')}</Link>
          {runNow}
        </Space>
      }
    >
      <Answer
        query={query}
        empty={{
          when: (it) => it.length === 0,
          show: <Empty title={t('none')}>{t('noneHint')}</Empty>,
        }}
      >
        {(runs) => <Shown runs={runs} />}
      </Answer>
      <RunDrawer open={starting} onClose={() => setStarting(false)} />
    </Page>
  );
}

function Shown({ runs }: { runs: Run[] }) {
  const { t } = useTranslation('runs');
  const columns = useRunColumns();
  const latest = runs.find((it) => !isUnderWay(it));
  return (
    <>
      {runs.filter(isUnderWay).map((it) => (
        <RunProgress key={it.id} run={it} />
      ))}
      {latest?.state === 'FAILED' && (
        <Alert
          type="error"
          showIcon
          title={t('latestFailed')}
          description={<span style={{ whiteSpace: 'pre-line' }}>{latest.problem?.detail}</span>}
        />
      )}
      <Panel title={t('history')} help={t('historyHelp')} actions={<CompareLatest runs={runs} />}>
        <DataTable
          name="runs"
          label={t('history')}
          columns={columns}
          rows={runs}
          rowKey={(it) => it.id}
          rowLink={(it) => paths.run(it.id)}
          defaultSort="-createdAt"
        />
      </Panel>
    </>
  );
}

/** Leads to the comparison of the current run with the one before it. */
function CompareLatest({ runs }: { runs: Run[] }) {
  const { t } = useTranslation('runs');
  const navigate = useNavigate();
  const [right, left] = runs.filter((it) => it.isReadable);
  if (left === undefined || right === undefined) return null;
  return (
    <Button size="small" onClick={() => void navigate(paths.compared(left.id, right.id))}>
      {t('compareLatest')}
    </Button>
  );
}
