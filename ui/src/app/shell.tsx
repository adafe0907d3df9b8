import { useQuery } from '@tanstack/react-query';
import { Layout } from 'antd';
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, Outlet, useLocation, useMatches, useNavigation } from 'react-router';
import { Failure, Loading } from '@/components/states';
import type { PageHandle } from '@/config/page-route';
import { paths } from '@/config/paths';
import { setZone } from '@/lib/dates';
import { type Session, sessionQuery, useMay } from '@/lib/session';
import { NoPermissionPage } from './no-permission-page';
import { PhoneBar } from './phone-bar';
import { ShellHeader } from './shell-header';
import { Sidebar } from './sidebar';
import styles from './shell.module.css';

/** The frame of every page for people who signed in; who did not is led to sign in, or to set the system up. */
export function Shell() {
  const query = useQuery(sessionQuery);
  const { pathname, search } = useLocation();
  if (query.isPending) return <Loading />;
  if (query.isError) return <Failure error={query.error} onRetry={() => void query.refetch()} />;
  const away = elsewhere(query.data, pathname + search);
  if (away !== undefined) return <Navigate to={away} replace />;
  setZone(query.data.zone);
  return <Frame />;
}

/** Where one has to go before any page opens; undefined when none is in the way. */
function elsewhere(session: Session, here: string): string | undefined {
  if (session.setupNeeded) return paths.firstRun;
  if (session.account == null) return here === '/' ? paths.signIn : `${paths.signIn}?to=${encodeURIComponent(here)}`;
  return session.account.mustChangePassword ? paths.changePassword : undefined;
}

function Frame() {
  const { t } = useTranslation();
  const isLoading = useNavigation().state === 'loading';
  return (
    <Layout className={styles.shell}>
      <a className={styles.skip} href="#content">
        {t('shell.skip')}
      </a>
      <Sidebar />
      <Layout className={styles.main}>
        <ShellHeader />
        <main id="content" tabIndex={-1} className={styles.content} aria-busy={isLoading}>
          <Suspense fallback={<Loading />}>
            <Guarded />
          </Suspense>
        </main>
        <PhoneBar />
      </Layout>
    </Layout>
  );
}

/** The page, when the caller may open it. */
function Guarded() {
  const needed = useMatches().flatMap((it) => (it.handle as PageHandle | undefined)?.permission ?? []);
  const may = useMay(...needed);
  return needed.length === 0 || may ? <Outlet /> : <NoPermissionPage needed={needed} />;
}
