import { Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Run } from '../api/runs';

const COLORS = { QUEUED: undefined, RUNNING: 'processing', DONE: undefined, FAILED: 'error', CANCELLED: 'warning' };

/** How a run stands, and whether it is the one everybody looks at. */
export function RunState({ run }: { run: Run }) {
  const { t } = useTranslation('runs');
  return (
    <>
      <Tag color={COLORS[run.state]}>{t(`common:job.state.${run.state}`)}</Tag>
      {run.isCurrent && <Tag color="blue">{t('current')}</Tag>}
      {run.isPinned && <Tag>{t('pinned')}</Tag>}
      {run.state === 'DONE' && !run.isReadable && <Tag>{t('pruned')}</Tag>}
    </>
  );
}
