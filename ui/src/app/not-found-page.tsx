import { useTranslation } from 'react-i18next';
import { LinkButton } from '@/components/link-button';
import { Page } from '@/components/page';
import { Empty } from '@/components/states';
import { paths } from '@/config/paths';

/** No page has this address. */
export function NotFoundPage() {
  const { t } = useTranslation();
  return (
    <Page title={t('notFound.title')}>
      <Empty
        title={t('notFound.text')}
        action={
          <LinkButton to={paths.home} type="primary">
            {t('actions.home')}
          </LinkButton>
        }
      >
        {t('notFound.hint')}
      </Empty>
    </Page>
  );
}
