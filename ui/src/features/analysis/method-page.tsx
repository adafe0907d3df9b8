import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { Answer } from '@/components/answer';
import { Page } from '@/components/page';
import { Panel } from '@/components/panel';
import { Empty } from '@/components/states';
import { paths } from '@/config/paths';
import { type Language, language } from '@/i18n';
import { Markdown, titleOf } from './components/markdown';

/** Every description of a method in every language, fetched when it is read. */
const METHODS = import.meta.glob<string>('../../../../docs/methods/**/*.md', { query: '?raw', import: 'default' });

const FOLDERS: Record<Language, string> = { en: 'methods', 'zh-CN': 'methods/zh-CN' };

const load = (method: string) => METHODS[`../../../../docs/${FOLDERS[language()]}/${method}.md`];

/** How figures are made: the description of one method, as in the documentation. Route: /methods/:method */
export function MethodPage() {
  const { t } = useTranslation('analysis');
  const { method = '' } = useParams();
  const query = useQuery({
    queryKey: ['methods', language(), method],
    queryFn: async () => (await load(method)?.()) ?? '',
    staleTime: Infinity,
  });
  return (
    <Page
      title={query.data === undefined || query.data === '' ? method : titleOf(query.data)}
      trail={[{ title: t('metrics.title'), to: paths.metrics }]}
      note={t('method.note')}
    >
      <Answer query={query} empty={{ when: (it) => it === '', show: <Empty title={t('method.none')} /> }}>
        {(text) => (
          <Panel>
            <Markdown text={text} />
          </Panel>
        )}
      </Answer>
    </Page>
  );
}
