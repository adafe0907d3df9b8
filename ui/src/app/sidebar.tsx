import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '@/config/paths';
import { NavigationMenu } from './navigation-menu';
import styles from './shell.module.css';

/** The navigation at the left of a wide screen. */
export function Sidebar() {
  const { t } = useTranslation();
  return (
    <aside className={styles.sidebar} aria-label={t('navigation.side')}>
      <Brand />
      <div className={styles.menu}>
        <NavigationMenu />
      </div>
    </aside>
  );
}

export function Brand() {
  return (
    <Link to={paths.home} className={styles.brand}>
      <img src="/icon.svg" width={26} height={26} alt="" />
      衡客 <small>Hengke</small>
    </Link>
  );
}
