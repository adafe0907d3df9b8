import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { Chart } from '@/charts/chart';
import { type Column, DataTable } from '@/components/data-table';
import { MetricCard, MetricCards } from '@/components/metric-card';
import { Page } from '@/components/page';
import { Panel } from '@/components/panel';
import { Empty } from '@/components/states';
import { paths } from '@/config/paths';
import { formatDate, formatMonth } from '@/lib/dates';
import { formatCount } from '@/lib/numbers';
import { type MetricHistory, metricQuery, type MetricValue } from './api/metrics';
import { EarlierRun } from './components/earlier-run';
import { MetricRuns } from './components/metric-runs';
import { ToMethod, WithMethods } from './components/with-methods';
import { RunAnswer } from './components/run-answer';
import { metricChart, metricText } from './metric-format';
import { useRun } from './use-run';
import styles from './metrics.module.css';

/** One metric: definition, value, history and splits. Route: /metrics/:metric */
export function MetricPage() {
  const { t } = useTranslation('analysis');
  const { metric = '' } = useParams();
  const { run, staying } = useRun();
  const query = useQuery(metricQuery(metric, run));
  return (
    <Page
      title={query.data?.item.name ?? metric}
      trail={[{ title: t('metrics.title'), to: staying(paths.metrics) }]}
      note={
        query.data === undefined
          ? undefined
          : t('figure.run', { run: query.data.run, asOf: formatDate(query.data.asOf) })
      }
    >
      <EarlierRun />
      <RunAnswer query={query} rows={10}>
        {({ item, currency }) => <Shown metric={item} currency={currency} />}
      </RunAnswer>
    </Page>
  );
}

function Shown({ metric, currency }: { metric: MetricHistory; currency: string }) {
  const { t } = useTranslation('analysis');
  const months = metric.periods.filter((it) => it.period !== 'all');
  const whole = metric.periods.find((it) => it.period === 'all');
  const latest = months.at(-1);
  const columns = useColumns(metric, currency);
  return (
    <>
      <MetricCards>
        {whole !== undefined && (
          <ValueCard label={t('metrics.whole')} value={whole} metric={metric} currency={currency} />
        )}
        {latest !== undefined && (
          <ValueCard label={formatMonth(latest.period)} value={latest} metric={metric} currency={currency} />
        )}
      </MetricCards>
      <Meaning metric={metric} />
      {months.length > 1 && <History metric={metric} currency={currency} months={months} columns={columns} />}
      {metric.splits.length > 0 && (
        <Panel title={t('metrics.splits')} help={t('metrics.splitsHelp')}>
          <DataTable<MetricValue>
            name="splits"
            label={t('metrics.splits')}
            columns={[splitColumn(t('metrics.split')), ...columns]}
            rows={metric.splits}
            rowKey={(it) => `${it.period} ${JSON.stringify(it.dimensions)}`}
          />
        </Panel>
      )}
      <MetricRuns metric={metric} />
      {months.length === 0 && metric.splits.length === 0 && whole?.value === undefined && (
        <Empty title={t('metrics.refused')}>{metric.needs}</Empty>
      )}
    </>
  );
}

interface HistoryProps {
  metric: MetricHistory;
  currency: string;
  months: MetricValue[];
  columns: Column<MetricValue>[];
}

/** The months as a line; as a table with the reasons where too few of them have a value. */
function History({ metric, currency, months, columns }: HistoryProps) {
  const { t } = useTranslation('analysis');
  const title = t('metrics.history');
  const table = { columns, rows: months, rowKey: (it: MetricValue) => it.period };
  if (months.filter((it) => it.value !== null).length < 2) {
    return (
      <Panel title={title} help={metric.formula} note={t('metrics.fewMonths')}>
        <DataTable<MetricValue> name="history" label={title} {...table} />
      </Panel>
    );
  }
  return (
    <Chart<MetricValue>
      name="history"
      title={title}
      summary={t('metrics.historyOf', { name: metric.name, count: months.length })}
      help={metric.formula}
      note={t('metrics.versionNote', { version: metric.version })}
      spec={metricChart(metric.name, months, metric.unit, currency)}
      table={table}
    />
  );
}

interface ValueCardProps {
  label: string;
  value: MetricValue;
  metric: MetricHistory;
  currency: string;
}

function ValueCard({ label, value, metric, currency }: ValueCardProps) {
  const { t } = useTranslation('analysis');
  const window = value.from === null ? (value.to ?? '') : `${value.from} – ${value.to ?? ''}`;
  return (
    <MetricCard
      label={label}
      value={metricText(value.value, metric.unit, currency)}
      help={metric.formula}
      note={value.reason ?? t('metrics.rests', { n: formatCount(value.n), window })}
    />
  );
}

function Meaning({ metric }: { metric: MetricHistory }) {
  const { t } = useTranslation('analysis');
  const lines: [string, ReactNode][] = [
    [t('metrics.formula'), metric.formula],
    [t('metrics.numerator'), metric.numerator],
    [t('metrics.denominator'), metric.denominator],
    [t('metrics.expression'), metric.expression],
    [t('metrics.unit'), t(`metrics.units.${metric.unit}`)],
    [t('metrics.better'), t(`metrics.direction.${metric.better}`)],
    [t('metrics.version'), String(metric.version)],
    [t('metrics.owner'), metric.ownerName],
    [t('metrics.mart'), metric.mart === '' ? undefined : metric.mart],
    [t('metrics.method'), metric.method && <ToMethod method={metric.method} />],
    [t('metrics.leastCount'), metric.leastCount === undefined ? undefined : formatCount(metric.leastCount)],
    [t('metrics.needs'), metric.needs],
    [t('metrics.id'), metric.metric],
  ];
  const code = new Set([
    t('metrics.numerator'),
    t('metrics.denominator'),
    t('metrics.expression'),
    t('metrics.mart'),
    t('metrics.id'),
  ]);
  return (
    <Panel title={t('metrics.definition')}>
      <dl className={styles.meaning}>
        {lines
          .filter(([, it]) => it !== undefined && it !== '')
          .map(([name, it]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{code.has(name) ? <code>{it}</code> : typeof it === 'string' ? <WithMethods text={it} /> : it}</dd>
            </div>
          ))}
      </dl>
    </Panel>
  );
}

function splitColumn(title: string): Column<MetricValue> {
  return { key: 'split', title, value: (it) => Object.values(it.dimensions ?? {}).join(', ') };
}

function useColumns(metric: MetricHistory, currency: string): Column<MetricValue>[] {
  const { t } = useTranslation('analysis');
  const isMoney = metric.unit.startsWith('minor');
  const withReasons = [...metric.periods, ...metric.splits].some((it) => it.reason !== undefined);
  const number = (text: string | null) => (text === null ? null : Number(text));
  return [
    {
      key: 'period',
      title: t('metrics.period'),
      value: (it) => (it.period === 'all' ? t('metrics.wholeWindow') : it.period),
    },
    {
      key: 'value',
      title: t('metrics.value'),
      kind: 'decimal',
      value: (it) => it.value,
      render: (it) => <span title={it.reason}>{metricText(it.value, metric.unit, currency)}</span>,
    },
    {
      key: 'numerator',
      title: t('metrics.numerator'),
      kind: isMoney ? 'money' : 'decimal',
      value: (it) => (isMoney && it.numerator !== null ? Math.round(Number(it.numerator)) : number(it.numerator)),
    },
    { key: 'denominator', title: t('metrics.denominator'), kind: 'decimal', value: (it) => number(it.denominator) },
    { key: 'n', title: 'n', kind: 'count', value: (it) => it.n },
    ...(withReasons ? [{ key: 'reason', title: t('metrics.reason'), value: (it: MetricValue) => it.reason }] : []),
  ];
}
