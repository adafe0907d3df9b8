import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useQuery } from '@tanstack/react-query';
import { Answer } from '@/components/answer';
import { Page } from '@/components/page';
import { PermissionGate } from '@/components/permission-gate';
import { api } from '@/lib/api';
import { useSession } from '@/lib/session';
import styles from './home-page.module.css';
import { GettingStarted } from './getting-started';
import { Headline } from './headline';
import { useNavigationEntries } from './navigation-menu';

/** Where one lands after signing in: every place the caller may go. */
export function HomePage() {
  const { t } = useTranslation();
  const { account } = useSession();
  const places = useNavigationEntries().filter((it) => it.path !== '/');
  const groups = [...new Set(places.map((it) => it.group))];
  return (
    <Page title={t('home.title', { name: account?.name })} note={t('home.note')}>
      <PermissionGate needs="RUN_READ">
        <Results />
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

/** What the current run says, or how to come to one. */
function Results() {
  const query = useQuery({
    queryKey: ['runs', 'home'],
    queryFn: async () => {
      const runs = (await api.GET('/api/runs', { params: { query: { limit: 200 } } })).data!.items;
      return { current: runs.find((it) => it.isCurrent) };
    },
  });
  return (
    <Answer query={query} rows={2}>
      {({ current }) => (current === undefined ? <GettingStarted /> : <Headline run={current} />)}
    </Answer>
  );
}
