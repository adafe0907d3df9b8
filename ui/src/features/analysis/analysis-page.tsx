import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { NavLink, useLocation, useParams } from 'react-router';
import { Answer } from '@/components/answer';
import { Page } from '@/components/page';
import { Empty } from '@/components/states';
import { paths } from '@/config/paths';
import { chapterQuery, type PagesIndex, pagesQuery } from './api/pages';
import { Blocks } from './components/blocks';
import { EarlierRun } from './components/earlier-run';
import { Related } from './components/related';
import { RunAnswer } from './components/run-answer';
import { RunNote } from './components/run-note';
import { useRun } from './use-run';
import styles from './analysis-page.module.css';

type Group = PagesIndex['groups'][number];

/** A group of the report's chapters. Routes: /analysis/:group and /analysis/:group/:chapter#figure */
export function AnalysisPage() {
  const { t } = useTranslation('analysis');
  const { group = 'overview', chapter } = useParams();
  const query = useQuery(pagesQuery(useRun().run));
  const found = query.data?.groups.find((it) => it.id === group);
  const title = found?.title ?? t('title');
  return (
    <Page title={title} note={query.data === undefined ? undefined : <RunNote index={query.data} />}>
      <EarlierRun />
      <RunAnswer query={query} rows={10}>
        {() =>
          found === undefined ? (
            <Empty title={t('noChapter.title')}>{t('noChapter.text')}</Empty>
          ) : found.chapters.length === 0 ? (
            <Empty title={t('noRight.title')}>{t('noRight.text')}</Empty>
          ) : (
            <GroupBody group={found} chapter={chapter ?? found.chapters[0]?.id ?? ''} />
          )
        }
      </RunAnswer>
    </Page>
  );
}

function GroupBody({ group, chapter }: { group: Group; chapter: string }) {
  const { t } = useTranslation('analysis');
  const { run, staying } = useRun();
  const query = useQuery(chapterQuery(chapter, run));
  const { hash } = useLocation();
  const isThere = query.data !== undefined;
  useEffect(() => {
    if (isThere && hash.length > 1) document.getElementById(decodeURIComponent(hash.slice(1)))?.scrollIntoView();
  }, [isThere, hash]);
  const lead = group.chapters.find((it) => it.id === chapter)?.lead;
  return (
    <>
      {group.chapters.length > 1 && (
        <nav className={styles.chapters} aria-label={t('chapters', { group: group.title })}>
          {group.chapters.map((it) => (
            <NavLink
              key={it.id}
              ref={it.id === chapter ? intoView : undefined}
              to={staying(paths.analysis(group.id, it.id))}
              className={it.id === chapter ? `${styles.chapter} ${styles.current}` : styles.chapter}
              aria-current={it.id === chapter ? 'page' : undefined}
            >
              {it.title}
            </NavLink>
          ))}
        </nav>
      )}
      {lead !== undefined && <p className={styles.lead}>{lead}</p>}
      <Answer
        query={query}
        rows={12}
        empty={{ when: (it) => it.blocks.length === 0, show: <Empty title={t('noChapter.title')} /> }}
      >
        {(it) => (
          <>
            <Blocks chapter={it} />
            <Related chapter={it.id} />
          </>
        )}
      </Answer>
    </>
  );
}

/** On a phone the chapters are wider than the screen: the current one must be seen. */
function intoView(link: HTMLAnchorElement | null) {
  link?.scrollIntoView({ inline: 'center', block: 'nearest' });
}
