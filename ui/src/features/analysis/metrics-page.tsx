import { useQuery } from '@tanstack/react-query';
import { Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { type Column, DataTable } from '@/components/data-table';
import { Page } from '@/components/page';
import { paths } from '@/config/paths';
import { useMay } from '@/lib/session';
import { formatDate } from '@/lib/dates';
import { type Metric, metricsQuery } from './api/metrics';
import { WithMethods } from './components/with-methods';
import { EarlierRun } from './components/earlier-run';
import { RunAnswer } from './components/run-answer';
import { metricText } from './metric-format';
import { useRun } from './use-run';
import styles from './metrics.module.css';

/** Every metric: what it means, who answers for it, its latest value. Route: /metrics */
export function MetricsPage() {
  const { t } = useTranslation('analysis');
  const query = useQuery(metricsQuery(useRun().run));
  const note =
    query.data === undefined
      ? t('metrics.note')
      : t('figure.run', { run: query.data.run, asOf: formatDate(query.data.asOf) });
  return (
    <Page title={t('metrics.title')} help={t('metrics.note')} note={note}>
      <EarlierRun />
      <RunAnswer query={query} rows={12}>
        {({ items, currency }) => <Catalogue items={items} currency={currency} />}
      </RunAnswer>
    </Page>
  );
}

function Catalogue({ items, currency }: { items: Metric[]; currency: string }) {
  const { t } = useTranslation('analysis');
  const { staying } = useRun();
  return (
    <DataTable<Metric>
      name="metrics"
      label={t('metrics.title')}
      columns={useColumns(items, currency)}
      rows={items}
      rowKey={(it) => it.metric}
      rowLink={(it) => staying(paths.metric(it.metric))}
      pageSize={200}
    />
  );
}

function useColumns(items: Metric[], currency: string): Column<Metric>[] {
  const { t } = useTranslation('analysis');
  const seesCosts = useMay('COST_READ');
  const owners = [...new Map(items.map((it) => [it.owner, it.ownerName]))];
  return [
    { key: 'name', title: t('metrics.name'), value: (it) => it.name },
    {
      key: 'owner',
      title: t('metrics.owner'),
      value: (it) => it.owner,
      render: (it) => it.ownerName,
      filters: owners.map(([value, label]) => ({ value, label })),
    },
    {
      key: 'latest',
      title: t('metrics.latest'),
      help: t('metrics.latestHelp'),
      kind: 'decimal',
      value: (it) => it.latest?.value,
      render: (it) => <Latest metric={it} currency={currency} />,
    },
    {
      key: 'whole',
      title: t('metrics.whole'),
      help: t('metrics.wholeHelp'),
      kind: 'decimal',
      value: (it) => it.whole?.value,
      render: (it) =>
        it.reason === undefined ? (
          metricText(it.whole?.value, it.unit, currency)
        ) : (
          <Tag className={styles.refused} title={it.reason}>
            {seesCosts ? t('metrics.refused') : t('metrics.notForYou')}
          </Tag>
        ),
    },
    { key: 'n', title: 'n', help: t('metrics.nHelp'), kind: 'count', value: (it) => (it.whole ?? it.latest)?.n },
    {
      key: 'better',
      title: t('metrics.better'),
      value: (it) => it.better,
      render: (it) => t(`metrics.direction.${it.better}`),
      filters: (['higher', 'lower', 'none'] as const).map((it) => ({ value: it, label: t(`metrics.direction.${it}`) })),
    },
    {
      key: 'unit',
      title: t('metrics.unit'),
      value: (it) => it.unit,
      render: (it) => t(`metrics.units.${it.unit}`),
      hidden: true,
    },
    { key: 'version', title: t('metrics.version'), kind: 'count', value: (it) => it.version },
    {
      key: 'formula',
      title: t('metrics.formula'),
      value: (it) => it.formula,
      render: (it) => (
        <span className={styles.formula}>
          <WithMethods text={it.formula} />
        </span>
      ),
    },
    {
      key: 'metric',
      title: t('metrics.id'),
      value: (it) => it.metric,
      render: (it) => <code>{it.metric}</code>,
      hidden: true,
    },
  ];
}

function Latest({ metric, currency }: { metric: Metric; currency: string }) {
  const { latest } = metric;
  if (latest === undefined) return '–';
  return (
    <span title={latest.reason}>
      {metricText(latest.value, metric.unit, currency)} <small className="muted">{latest.period}</small>
    </span>
  );
}
