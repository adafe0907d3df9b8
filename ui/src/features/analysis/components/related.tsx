import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Panel } from '@/components/panel';
import { paths } from '@/config/paths';
import { useMay } from '@/lib/session';
import { type Metric, metricsQuery } from '../api/metrics';
import { metricText } from '../metric-format';
import { relatedMetrics } from '../related-metrics';
import { useRun } from '../use-run';
import styles from './related.module.css';

/** The metrics behind a chapter, with their values: each leads to its definition, version and history. */
export function Related({ chapter }: { chapter: string }) {
  const { t } = useTranslation('analysis');
  const { run, staying } = useRun();
  const wanted = relatedMetrics(chapter);
  const { data } = useQuery({ ...metricsQuery(run), enabled: wanted.length > 0 });
  const found = wanted.flatMap((id) => data?.items.filter((it) => it.metric === id) ?? []);
  if (data === undefined || found.length === 0) return null;
  return (
    <Panel title={t('related.title')} note={t('related.note')}>
      <ul className={styles.list}>
        {found.map((it) => (
          <li key={it.metric}>
            <Link to={staying(paths.metric(it.metric))}>{it.name}</Link>
            <Value metric={it} currency={data.currency} />
          </li>
        ))}
      </ul>
    </Panel>
  );
}

/** The metric's value; why there is none, where there is none. */
function Value({ metric, currency }: { metric: Metric; currency: string }) {
  const { t } = useTranslation('analysis');
  const seesCosts = useMay('COST_READ');
  const value = (metric.whole ?? metric.latest)?.value;
  if (value === undefined || value === null) {
    return (
      <span className={styles.none} title={metric.reason}>
        {metric.reason === undefined ? t('related.inParts') : seesCosts ? t('metrics.refused') : t('metrics.notForYou')}
      </span>
    );
  }
  return <span className="num">{metricText(value, metric.unit, currency)}</span>;
}
