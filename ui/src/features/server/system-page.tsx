import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Answer } from '@/components/answer';
import { MetricCard, MetricCards } from '@/components/metric-card';
import { Page } from '@/components/page';
import { PermissionGate } from '@/components/permission-gate';
import { apiDocument } from './api/document';
import { healthQuery } from './api/system';
import { BackupsPanel } from './components/backups-panel';
import { JobHistory } from './components/job-history';

/** How the server is: its health, its version, and the long work it does and did. */
export function SystemPage() {
  const { t } = useTranslation('server');
  const health = useQuery(healthQuery);
  const version = useQuery(apiDocument).data?.info.version;
  return (
    <Page title={t('system.title')} note={t('system.note')}>
      <Answer query={health} rows={2}>
        {({ status }) => (
          <MetricCards>
            <MetricCard
              label={t('system.health')}
              value={status === 'UP' ? t('system.up') : t('system.down')}
              tone={status === 'UP' ? 'good' : 'bad'}
              note={t('system.healthNote')}
            />
            <MetricCard label={t('system.version')} value={version ?? '–'} />
          </MetricCards>
        )}
      </Answer>
      <PermissionGate needs="BACKUP">
        <BackupsPanel />
      </PermissionGate>
      <JobHistory />
    </Page>
  );
}
