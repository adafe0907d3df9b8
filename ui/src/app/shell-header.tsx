import { useTranslation } from 'react-i18next';
import { formatDate } from '@/lib/dates';
import { useSession } from '@/lib/session';
import { AccountMenu } from './account-menu';
import { AppearanceMenu } from '@/components/appearance-menu';
import { RunningJobs } from './running-jobs';
import styles from './shell.module.css';

/** Whose figures these are, as of when, and the controls that are the same on every page. */
export function ShellHeader() {
  const { t } = useTranslation();
  const { company, currentRun } = useSession();
  return (
    <header className={styles.header}>
      <div className={styles.company}>
        {company}
        {currentRun !== null && <small>{t('shell.asOf', { date: formatDate(currentRun.asOf) })}</small>}
      </div>
      <RunningJobs />
      <AppearanceMenu />
      <AccountMenu />
    </header>
  );
}
