import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Answer } from '@/components/answer';
import { Page } from '@/components/page';
import { PermissionGate } from '@/components/permission-gate';
import styles from './account-page.module.css';
import { ownAccount } from './api/account';
import { PasswordPanel } from './components/password-panel';
import { ProfilePanel } from './components/profile-panel';
import { SecondFactorPanel } from './components/second-factor-panel';
import { SessionsPanel } from './components/sessions-panel';
import { TokensPanel } from './components/tokens-panel';

/** One's own account: name and language, password, second step, where one is signed in, API tokens. */
export function AccountPage() {
  const { t } = useTranslation('governance');
  const query = useQuery(ownAccount);
  return (
    <Page title={t('account.title')} note={query.data && t('account.note', { login: query.data.login })}>
      <Answer query={query}>
        {(account) => (
          <>
            <div className={styles.pair}>
              <ProfilePanel account={account} />
              <div className={styles.stack}>
                <PasswordPanel />
                <SecondFactorPanel account={account} />
              </div>
            </div>
            <SessionsPanel />
            <PermissionGate needs="TOKEN_OWN">
              <TokensPanel />
            </PermissionGate>
          </>
        )}
      </Answer>
    </Page>
  );
}
