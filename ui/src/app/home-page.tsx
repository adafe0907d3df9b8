import { Card } from 'antd';
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
  return (
    <Page title={t('home.title', { name: account?.name })} note={t('home.note')}>
      <ul className={styles.places}>
        {places.map(({ path, labelKey, icon: Icon }) => (
          <li key={path}>
            <Link to={path}>
              <Card size="small" hoverable>
                <Icon aria-hidden /> {t(labelKey)}
              </Card>
            </Link>
          </li>
        ))}
      </ul>
    </Page>
  );
}
