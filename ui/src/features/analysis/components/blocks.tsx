import { ArrowRightOutlined, InfoCircleOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { MetricCard, MetricCards } from '@/components/metric-card';
import { Panel } from '@/components/panel';
import { paths } from '@/config/paths';
import type { Block, Card, Chapter, Finding } from '../api/pages';
import { DrillLink } from '../drill';
import { useRun } from '../use-run';
import { Figure } from './figure';
import styles from './blocks.module.css';
import { WithMethods } from './with-methods';

/** The parts of a chapter, in their order. */
export function Blocks({ chapter }: { chapter: Chapter }) {
  return chapter.blocks.map((block, index) => <OneBlock key={index} block={block} chapter={chapter} />);
}

function OneBlock({ block, chapter }: { block: Block; chapter: Chapter }) {
  switch (block.kind) {
    case 'figure':
      return <Figure figure={block} run={chapter.run} asOf={chapter.asOf} currency={chapter.currency} />;
    case 'cards':
      return <Cards cards={block.cards} />;
    case 'findings':
      return <Findings findings={block.findings} chapter={chapter.id} />;
    case 'prose':
      return (
        <p className={styles.prose}>
          <WithMethods text={block.text} />
        </p>
      );
    case 'refusal':
      return <Refusal title={block.title} reason={block.reason} />;
    case 'terms':
      return <Terms terms={block.terms} />;
  }
}

function Cards({ cards }: { cards: Card[] }) {
  return (
    <div className={styles.cards}>
      <MetricCards>
        {cards.map((it) => (
          <MetricCard
            key={it.label}
            label={it.label}
            value={
              <span title={it.exact === '' ? undefined : it.exact} className={styles.value}>
                <DrillLink drill={it.drill} label={`${it.label} ${it.value}`}>
                  {it.value}
                </DrillLink>
              </span>
            }
            note={it.note}
            help={it.definition}
            tone={it.tone === '' ? undefined : it.tone}
          />
        ))}
      </MetricCards>
    </div>
  );
}

function Findings({ findings, chapter }: { findings: Finding[]; chapter: string }) {
  const { t } = useTranslation('analysis');
  const { staying } = useRun();
  const isOverview = chapter === 'overview';
  return (
    <Panel
      title={isOverview ? t('findings.title') : t('findings.here')}
      note={isOverview ? t('findings.note') : undefined}
      flush
    >
      <ol className={styles.findings}>
        {findings.map((it) => (
          <li key={it.sentence} className={styles.finding}>
            <span className={`${styles.tone} ${styles[it.tone]}`}>{it.toneName}</span>
            <div className={styles.said}>
              <strong>{it.sentence}</strong>
              {it.detail !== '' && (
                <p>
                  <WithMethods text={it.detail} />
                </p>
              )}
            </div>
            {it.chapter !== chapter && (
              <Link to={staying(paths.chapter(it.chapter))} className={styles.behind}>
                {it.chapterTitle} <ArrowRightOutlined aria-hidden />
              </Link>
            )}
          </li>
        ))}
      </ol>
    </Panel>
  );
}

function Refusal({ title, reason }: { title: string; reason: string }) {
  return (
    <Panel title={title}>
      <div className={styles.refusal}>
        <InfoCircleOutlined aria-hidden />
        <p>
          <WithMethods text={reason} />
        </p>
      </div>
    </Panel>
  );
}

function Terms({ terms }: { terms: { name: string; meaning: string }[] }) {
  const { t } = useTranslation('analysis');
  return (
    <Panel title={t('terms.title')}>
      <dl className={styles.terms}>
        {terms.map((it) => (
          <div key={it.name}>
            <dt>{it.name}</dt>
            <dd>
              <WithMethods text={it.meaning} />
            </dd>
          </div>
        ))}
      </dl>
    </Panel>
  );
}
