import { useSession } from '@/lib/session';
import { AccountMenu } from './account-menu';
import { AppearanceMenu } from '@/components/appearance-menu';
import { RunningJobs } from './running-jobs';
import styles from './shell.module.css';

/** Whose figures these are, and the controls that are the same on every page. */
export function ShellHeader() {
  const { company } = useSession();
  return (
    <header className={styles.header}>
      <div className={styles.company}>{company}</div>
      <RunningJobs />
      <AppearanceMenu />
      <AccountMenu />
    </header>
  );
}
