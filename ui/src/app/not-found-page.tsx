import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
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
          <Link to={paths.home}>
            <Button type="primary">{t('actions.home')}</Button>
          </Link>
        }
      >
        {t('notFound.hint')}
      </Empty>
    </Page>
  );
}
