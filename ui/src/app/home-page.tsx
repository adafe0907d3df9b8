import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Page } from '@/components/page';
import { useSession } from '@/lib/session';
import styles from './home-page.module.css';
import { useNavigationEntries } from './navigation-menu';

/** Where one lands after signing in: every place the caller may go. */
export function HomePage() {
  const { t } = useTranslation();
  const { account } = useSession();
  const places = useNavigationEntries().filter((it) => it.path !== '/');
  const groups = [...new Set(places.map((it) => it.group))];
  return (
    <Page title={t('home.title', { name: account?.name })} note={t('home.note')}>
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
