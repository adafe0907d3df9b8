import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { Answer } from '@/components/answer';
import { Page } from '@/components/page';
import { paths } from '@/config/paths';
import { importQuery } from './api/imports';
import { Guide } from './components/guide';
import { Details } from './components/details';

/** One import: on its way into the history, or what is known of it since. Route: /imports/:id?step=check */
export function ImportPage() {
  const { t } = useTranslation('imports');
  const { id = '' } = useParams();
  const query = useQuery(importQuery(id));
  const number = query.data?.number;
  return (
    <Page
      title={number === undefined || number === null ? t('new.title') : t('details.title', { number })}
      trail={[{ title: t('title'), to: paths.imports }]}
      actions={query.data !== undefined && query.data.state !== 'OPEN' && <Details.Actions it={query.data} />}
    >
      <Answer query={query}>{(it) => (it.state === 'OPEN' ? <Guide it={it} /> : <Details it={it} />)}</Answer>
    </Page>
  );
}
