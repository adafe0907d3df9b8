import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
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
            <Link to={paths.newImport}>
              <Button type="primary">{t('start.importButton')}</Button>
            </Link>
          </PermissionGate>
        </li>
        <li>
          <strong>{t('start.run')}</strong>
          <span>{t('start.runText')}</span>
          <PermissionGate needs="RUN_START">
            <Link to={paths.runs}>
              <Button>{t('start.runButton')}</Button>
            </Link>
          </PermissionGate>
        </li>
        <li>
          <strong>{t('start.invite')}</strong>
          <span>{t('start.inviteText')}</span>
          <PermissionGate needs="ACCOUNT_ADMIN">
            <Link to={paths.accounts}>
              <Button>{t('start.inviteButton')}</Button>
            </Link>
          </PermissionGate>
        </li>
      </ol>
    </Panel>
  );
}
