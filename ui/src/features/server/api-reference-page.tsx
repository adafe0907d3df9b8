import { useQuery } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { Answer } from '@/components/answer';
import { Page } from '@/components/page';
import { Panel } from '@/components/panel';
import { Empty } from '@/components/states';
import { useUrlState } from '@/lib/use-url-state';
import { type ApiDocument, apiDocument, type Endpoint, endpointsByTag } from './api/document';
import { EndpointDetails } from './components/endpoint-details';

function matches({ method, path, operation }: Endpoint, text: string): boolean {
  return `${method} ${path} ${operation.summary ?? ''}`.toLowerCase().includes(text.trim().toLowerCase());
}

/** The API as its own description has it: every operation, what it takes and answers, and who may call it. */
export function ApiReferencePage() {
  const { t } = useTranslation('server');
  const query = useQuery(apiDocument);
  const [{ q }, change] = useUrlState({ q: '' });
  return (
    <Page
      title={t('api.title')}
      note={t('api.note')}
      actions={
        <Button href="/api/openapi.json" target="_blank">
          OpenAPI 3.1
        </Button>
      }
    >
      <Input
        allowClear
        value={q}
        onChange={(it) => change({ q: it.target.value })}
        placeholder={t('api.search')}
        aria-label={t('api.search')}
        style={{ maxWidth: 420 }}
      />
      <Answer query={query}>{(document) => <Groups document={document} text={q} />}</Answer>
    </Page>
  );
}

function Groups({ document, text }: { document: ApiDocument; text: string }) {
  const { t } = useTranslation('server');
  const groups = [...endpointsByTag(document)]
    .map(([tag, endpoints]) => ({ tag, endpoints: endpoints.filter((it) => matches(it, text)) }))
    .filter((it) => it.endpoints.length > 0);
  if (groups.length === 0) return <Empty title={t('api.none')} />;
  return groups.map(({ tag, endpoints }) => (
    <Panel key={tag} title={tag} note={t('api.operations', { count: endpoints.length })}>
      {endpoints.map((it) => (
        <EndpointDetails key={`${it.method} ${it.path}`} endpoint={it} document={document} />
      ))}
    </Panel>
  ));
}
