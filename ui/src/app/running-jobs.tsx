import { SyncOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Badge, Button, Popover } from 'antd';
import { useTranslation } from 'react-i18next';
import { JobProgress } from '@/components/job-progress';
import { runningJobsQuery } from '@/lib/jobs';

/** The long work under way, in the header of every page; nothing when there is none. */
export function RunningJobs() {
  const { t } = useTranslation();
  const jobs = useQuery(runningJobsQuery).data ?? [];
  if (jobs.length === 0) return null;
  const label = t('shell.jobs', { count: jobs.length });
  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      title={label}
      content={
        <div style={{ width: 300, maxWidth: '80vw' }}>
          {jobs.map((it) => (
            <JobProgress key={it.id} jobId={it.id} />
          ))}
        </div>
      }
    >
      <Badge count={jobs.length} size="small" offset={[-4, 4]}>
        <Button type="text" icon={<SyncOutlined spin aria-hidden />} aria-label={label} title={label} />
      </Badge>
    </Popover>
  );
}
