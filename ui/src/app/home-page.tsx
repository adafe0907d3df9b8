import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useQuery } from '@tanstack/react-query';
import { Answer } from '@/components/answer';
import { MetricCard, MetricCards } from '@/components/metric-card';
import { Page } from '@/components/page';
import { PermissionGate } from '@/components/permission-gate';
import { paths } from '@/config/paths';
import { formatCount } from '@/lib/numbers';
import { useMay, useSession } from '@/lib/session';
import { useNarrow } from '@/lib/use-narrow';
import { Attention } from './attention';
import { currentRun, customersWith } from './attention-queries';
import styles from './home-page.module.css';
import { GettingStarted } from './getting-started';
import { Headline } from './headline';
import { useNavigationEntries } from './navigation-menu';

// its field would be the first page's largest part
const FindCustomer = lazy(() => import('./find-customer').then((it) => ({ default: it.FindCustomer })));

/** Where one lands after signing in: the company in a few numbers, what waits, and where else one may go. */
export function HomePage() {
  const { t } = useTranslation();
  const { account, seesEveryCustomer } = useSession();
  const places = useNavigationEntries().filter((it) => it.path !== '/');
  // beside the navigation a list of all places says nothing new
  const isNarrow = useNarrow();
  const seesRuns = useMay('RUN_READ');
  const hasMore = useMay('CUSTOMER_READ', 'RUN_READ');
  const seesCompany = useMay('COST_READ') && seesRuns && seesEveryCustomer;
  const groups = hasMore && !isNarrow ? [] : [...new Set(places.map((it) => it.group))];
  return (
    <Page title={t('home.title', { name: account?.name })} note={seesCompany ? t('home.note') : t('home.noteOwn')}>
      <PermissionGate needs="CUSTOMER_READ">
        <Suspense fallback={<div className={styles.find} />}>
          <FindCustomer />
        </Suspense>
      </PermissionGate>
      <PermissionGate needs="RUN_READ">
        <Results />
      </PermissionGate>
      <PermissionGate needs="CUSTOMER_READ">
        {!seesRuns && <OwnCustomers />}
        <Attention />
      </PermissionGate>
      {groups.map((group) => (
        <section key={group} aria-labelledby={`home-${group}`} className={styles.group}>
          <h2 id={`home-${group}`}>{t(`navigation.group.${group}`)}</h2>
          <ul className={styles.places}>
            {places
              .filter((it) => it.group === group)
              .map(({ path, labelKey, icon: Icon }) => (
                <li key={path}>
                  <Link to={path}>
                    <span className={styles.icon}>
                      <Icon aria-hidden />
                    </span>
                    {t(labelKey)}
                  </Link>
                </li>
              ))}
          </ul>
        </section>
      ))}
    </Page>
  );
}

/** How many customers somebody may see who sees no company-wide figures. */
function OwnCustomers() {
  const { t } = useTranslation();
  const { seesEveryCustomer } = useSession();
  const query = useQuery(customersWith({}));
  return (
    <Answer query={query} rows={1}>
      {(count) => (
        <MetricCards>
          <MetricCard
            label={seesEveryCustomer ? t('home.customers') : t('home.own')}
            value={<Link to={paths.customers}>{formatCount(count)}</Link>}
            note={seesEveryCustomer ? undefined : t('home.ownNote')}
          />
        </MetricCards>
      )}
    </Answer>
  );
}

/** What the current run says, or how to come to one. */
function Results() {
  const query = useQuery(currentRun);
  return (
    <Answer query={query} rows={2}>
      {({ current }) =>
        current === undefined ? (
          <GettingStarted />
        ) : current.headline == null ? (
          <OwnCustomers />
        ) : (
          <Headline run={current} headline={current.headline} />
        )
      }
    </Answer>
  );
}
