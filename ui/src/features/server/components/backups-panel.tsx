import { DownloadOutlined } from '@ant-design/icons';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { Answer } from '@/components/answer';
import { type Column, DataTable } from '@/components/data-table';
import { JobProgress } from '@/components/job-progress';
import { Panel } from '@/components/panel';
import { ProblemAlert } from '@/components/problem-alert';
import { Empty } from '@/components/states';
import { formatBytes } from '@/lib/numbers';
import { type Backup, backupsQuery, backupUrl, makeBackup } from '../api/system';

/** The backups the server keeps, fetching one, and making one now. */
export function BackupsPanel() {
  const { t } = useTranslation('server');
  const client = useQueryClient();
  const query = useQuery(backupsQuery);
  const make = useMutation({ mutationFn: makeBackup });
  const reload = useCallback(() => void client.invalidateQueries({ queryKey: backupsQuery.queryKey }), [client]);
  const columns: Column<Backup>[] = [
    { key: 'name', title: t('backups.name'), value: (it) => it.name },
    { key: 'madeAt', title: t('backups.madeAt'), kind: 'instant', value: (it) => it.madeAt },
    {
      key: 'bytes',
      title: t('backups.size'),
      kind: 'count',
      value: (it) => it.bytes,
      render: (it) => formatBytes(it.bytes),
    },
  ];
  return (
    <Panel
      title={t('backups.title')}
      help={t('backups.help')}
      actions={
        <Button size="small" loading={make.isPending} onClick={() => make.mutate()}>
          {t('backups.make')}
        </Button>
      }
    >
      <ProblemAlert error={make.error} />
      {make.isSuccess && <JobProgress key={make.data.jobId} jobId={make.data.jobId} onOver={reload} />}
      <Answer
        query={query}
        rows={2}
        empty={{
          when: (it) => it.length === 0,
          show: <Empty title={t('backups.none')}>{t('backups.noneHint')}</Empty>,
        }}
      >
        {(backups) => (
          <DataTable
            name="backups"
            label={t('backups.title')}
            columns={columns}
            rows={backups}
            rowKey={(it) => it.name}
            search={false}
            rowActions={(it) => (
              <Button
                size="small"
                type="text"
                icon={<DownloadOutlined aria-hidden />}
                href={backupUrl(it.name)}
                download
                aria-label={t('backups.download', { name: it.name })}
              />
            )}
          />
        )}
      </Answer>
    </Panel>
  );
}
