import { useTranslation } from 'react-i18next';
import { LinkButton } from '@/components/link-button';
import { Panel } from '@/components/panel';
import { PermissionGate } from '@/components/permission-gate';
import { paths } from '@/config/paths';
import styles from './home-page.module.css';

/** What to do in an installation that has no results yet. */
export function GettingStarted() {
  const { t } = useTranslation();
  return (
    <Panel title={t('start.title')} note={t('start.note')}>
      <ol className={styles.steps}>
        <li>
          <strong>{t('start.import')}</strong>
          <span>{t('start.importText')}</span>
          <PermissionGate needs="IMPORT">
            <LinkButton to={paths.newImport} type="primary">
              {t('start.importButton')}
            </LinkButton>
          </PermissionGate>
        </li>
        <li>
          <strong>{t('start.run')}</strong>
          <span>{t('start.runText')}</span>
          <PermissionGate needs="RUN_START">
            <LinkButton to={paths.runs}>{t('start.runButton')}</LinkButton>
          </PermissionGate>
        </li>
        <li>
          <strong>{t('start.invite')}</strong>
          <span>{t('start.inviteText')}</span>
          <PermissionGate needs="ACCOUNT_ADMIN">
            <LinkButton to={paths.accounts}>{t('start.inviteButton')}</LinkButton>
          </PermissionGate>
        </li>
      </ol>
    </Panel>
  );
}
