import { useQueryClient } from '@tanstack/react-query';
import type { Language } from '@/i18n';
import { api } from '@/lib/api';
import { useSession } from '@/lib/session';
import { AccountMenu } from './account-menu';
import { AppearanceMenu } from '@/components/appearance-menu';
import { RunningJobs } from './running-jobs';
import styles from './shell.module.css';

/** Whose figures these are, and the controls that are the same on every page. */
export function ShellHeader() {
  const { company, account } = useSession();
  const client = useQueryClient();
  /** The account's language is what the server writes in: mails, files, names. */
  const keepLanguage = async (language: Language) => {
    await api.PUT('/api/account', { body: { name: account?.name, language } });
    await client.invalidateQueries();
  };
  return (
    <header className={styles.header}>
      <div className={styles.company}>{company}</div>
      <RunningJobs />
      <AppearanceMenu onLanguage={(it) => void keepLanguage(it)} />
      <AccountMenu />
    </header>
  );
}
