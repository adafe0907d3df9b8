import { Menu, type MenuProps } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import type { Permission } from '@/lib/permissions';
import { useSession } from '@/lib/session';
import { navigation, type NavigationEntry } from './navigation';

type Items = NonNullable<MenuProps['items']>;

/** The entries the caller may open. */
export function useNavigationEntries(): NavigationEntry[] {
  const mine = useSession().permissions;
  return navigation.filter(
    ({ permission, every = [] }) =>
      (permission.length === 0 || permission.some((it: Permission) => mine.includes(it))) &&
      every.every((it) => mine.includes(it)),
  );
}

/** The entry the page at `pathname` belongs to: the longest that it lies below. */
export function entryOf(entries: NavigationEntry[], pathname: string): NavigationEntry | undefined {
  return entries
    .filter((it) => pathname === it.path || (it.path !== '/' && pathname.startsWith(`${it.path}/`)))
    .sort((one, other) => other.path.length - one.path.length)[0];
}

/** The navigation as a menu in groups. */
export function NavigationMenu({ onChoose }: { onChoose?: () => void }) {
  const { t } = useTranslation();
  const entries = useNavigationEntries();
  const current = entryOf(entries, useLocation().pathname);
  const item = ({ path, labelKey, icon: Icon }: NavigationEntry) => ({
    key: path,
    icon: <Icon aria-hidden />,
    label: (
      <Link to={path} aria-current={path === current?.path ? 'page' : undefined}>
        {t(labelKey)}
      </Link>
    ),
  });
  const groups = [...new Set(entries.map((it) => it.group))];
  const items = groups.flatMap((group): Items => {
    const children = entries.filter((it) => it.group === group).map(item);
    return group === 'work'
      ? children
      : [{ type: 'group' as const, key: group, label: t(`navigation.group.${group}`), children }];
  });
  return (
    <nav aria-label={t('navigation.label')}>
      <Menu mode="inline" selectedKeys={current === undefined ? [] : [current.path]} items={items} onClick={onChoose} />
    </nav>
  );
}
