import { MenuOutlined } from '@ant-design/icons';
import { Drawer } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import { NavigationMenu, useNavigationEntries } from './navigation-menu';
import styles from './shell.module.css';

/** The four most used places and the whole navigation, at the bottom of a phone's screen. */
export function PhoneBar() {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const entries = useNavigationEntries()
    .filter((it) => it.onPhone === true)
    .slice(0, 4);
  return (
    <>
      <nav className={styles.phoneBar} aria-label={t('navigation.short')}>
        {entries.map(({ path, labelKey, icon: Icon }) => (
          <NavLink key={path} to={path} end={path === '/'}>
            <Icon aria-hidden />
            {t(labelKey)}
          </NavLink>
        ))}
        <button type="button" onClick={() => setOpen(true)}>
          <MenuOutlined aria-hidden />
          {t('navigation.all')}
        </button>
      </nav>
      <Drawer open={open} onClose={() => setOpen(false)} placement="left" size={280} title={t('navigation.label')}>
        <NavigationMenu onChoose={() => setOpen(false)} />
      </Drawer>
    </>
  );
}
