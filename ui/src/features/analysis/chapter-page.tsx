import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Navigate, useLocation, useParams } from 'react-router';
import { Page } from '@/components/page';
import { Empty } from '@/components/states';
import { paths } from '@/config/paths';
import { pagesQuery } from './api/pages';
import { RunAnswer } from './components/run-answer';
import { useRun } from './use-run';

/** Leads from a chapter's name to the group it stands in, so that links need to know the chapter only. Route: /chapters/:chapter */
export function ChapterPage() {
  const { t } = useTranslation('analysis');
  const { chapter = '' } = useParams();
  const { hash, search } = useLocation();
  const query = useQuery(pagesQuery(useRun().run));
  return (
    <RunAnswer query={query}>
      {(index) => {
        const group = index.groups.find((it) => it.chapters.some((one) => one.id === chapter));
        return group === undefined ? (
          <Page title={t('title')}>
            <Empty title={t('noChapter.title')}>{t('noChapter.text')}</Empty>
          </Page>
        ) : (
          <Navigate replace to={{ pathname: paths.analysis(group.id, chapter), hash, search }} />
        );
      }}
    </RunAnswer>
  );
}
