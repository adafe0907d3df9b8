import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { JobProgress } from '@/components/job-progress';
import { Panel } from '@/components/panel';
import { type Import } from '../api/imports';

/** The third step: the accepted rows are being taken into the history. */
export function ImportStep({ it }: { it: Import }) {
  const { t } = useTranslation('imports');
  const client = useQueryClient();
  return (
    <Panel title={t('importing.title')} note={t('importing.note')}>
      {it.job !== null && (
        <JobProgress jobId={it.job.id} onOver={() => void client.invalidateQueries({ queryKey: ['imports'] })} />
      )}
    </Panel>
  );
}
