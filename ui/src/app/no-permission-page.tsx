import { useTranslation } from 'react-i18next';
import { Page } from '@/components/page';
import { Empty } from '@/components/states';
import type { Permission } from '@/lib/permissions';

/** The page exists, but the caller's roles do not open it; says which permission to ask for. */
export function NoPermissionPage({ needed }: { needed: Permission[] }) {
  const { t } = useTranslation();
  return (
    <Page title={t('noPermission.title')}>
      <Empty title={t('noPermission.text')}>
        {t('noPermission.hint', { permissions: needed.map((it) => t(`permission.${it}`)).join(' / ') })}
      </Empty>
    </Page>
  );
}
