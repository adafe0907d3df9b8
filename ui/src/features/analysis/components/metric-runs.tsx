import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Chart } from '@/charts/chart';
import { Answer } from '@/components/answer';
import type { Column } from '@/components/data-table';
import { paths } from '@/config/paths';
import { formatDate } from '@/lib/dates';
import { withQuery } from '@/lib/api';
import { type Metric, type MetricRun, metricRunsQuery } from '../api/metrics';
import { metricChart, metricText } from '../metric-format';
import { RunDifference } from './run-difference';

/** What the metric came to in each run, oldest first, and the difference between two of them. */
export function MetricRuns({ metric }: { metric: Metric }) {
  const query = useQuery(metricRunsQuery(metric.metric));
  return <Answer query={query}>{(answer) => <Shown metric={metric} runs={answer.items.toReversed()} />}</Answer>;
}

function Shown({ metric, runs }: { metric: Metric; runs: MetricRun[] }) {
  const { t } = useTranslation('analysis');
  const currency = runs.at(-1)?.currency ?? 'CNY';
  if (runs.length < 2) return null;
  const value = (key: 'whole' | 'latest', title: string): Column<MetricRun> => ({
    key,
    title,
    kind: 'decimal',
    value: (it) => it[key]?.value ?? null,
    render: (it) => metricText(it[key]?.value, metric.unit, it.currency),
  });
  const columns: Column<MetricRun>[] = [
    {
      key: 'run',
      title: t('runs.run'),
      value: (it) => it.run,
      render: (it) => <Link to={withQuery(paths.metric(metric.metric), { run: it.id })}>{it.run}</Link>,
    },
    { key: 'asOf', title: t('runs.asOf'), kind: 'date', value: (it) => it.asOf },
    value('whole', t('metrics.whole')),
    value('latest', t('metrics.latest')),
    { key: 'n', title: 'n', kind: 'count', value: (it) => it.whole?.n ?? it.latest?.n },
    { key: 'version', title: t('metrics.version'), kind: 'count', value: (it) => it.version, help: t('runs.version') },
  ];
  const shown = runs.map((it) => ({
    period: `${formatDate(it.asOf)} ${it.run.slice(0, 6)}`,
    value: (it.whole ?? it.latest)?.value ?? null,
    numerator: null,
    denominator: null,
    n: 0,
    from: null,
    to: null,
  }));
  return (
    <>
      <Chart<MetricRun>
        name="runs"
        title={t('runs.title')}
        note={t('runs.note')}
        summary={t('runs.summary', { name: metric.name, count: runs.length })}
        spec={metricChart(metric.name, shown, metric.unit, currency)}
        table={{ columns, rows: runs, rowKey: (it) => it.id }}
      />
      <RunDifference metric={metric} runs={runs} />
    </>
  );
}
