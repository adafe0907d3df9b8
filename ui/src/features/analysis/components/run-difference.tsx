import { useQuery } from '@tanstack/react-query';
import { Alert, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { Answer } from '@/components/answer';
import { type Column, DataTable } from '@/components/data-table';
import { Filter, FilterBar } from '@/components/filter-bar';
import { Panel } from '@/components/panel';
import { formatDate } from '@/lib/dates';
import { formatShare } from '@/lib/numbers';
import { useUrlState } from '@/lib/use-url-state';
import { type Metric, type MetricHistory, metricQuery, type MetricRun } from '../api/metrics';
import { metricText } from '../metric-format';
import styles from '../metrics.module.css';

interface Pair {
  period: string;
  left: number | null;
  right: number | null;
}

/** A metric in two runs, period by period: both values, the difference, and the difference as a part of the earlier one. */
export function RunDifference({ metric, runs }: { metric: Metric; runs: MetricRun[] }) {
  const { t } = useTranslation('analysis');
  const [{ left, right }, change] = useUrlState({ left: '', right: '' });
  const earlier = runs.find((it) => it.id === left) ?? runs.at(-2);
  const later = runs.find((it) => it.id === right) ?? runs.at(-1);
  const first = useQuery(metricQuery(metric.metric, earlier?.id));
  const second = useQuery(metricQuery(metric.metric, later?.id));
  const options = runs.map((it) => ({ value: it.id, label: `${formatDate(it.asOf)} · ${it.run}` }));
  return (
    <Panel title={t('runs.compare')} note={t('runs.compareNote')}>
      <div className={styles.stack}>
        <FilterBar>
          <Filter label={t('runs.earlier')}>
            <Select
              aria-label={t('runs.earlier')}
              value={earlier?.id}
              options={options}
              onChange={(it) => change({ left: it })}
              popupMatchSelectWidth={false}
            />
          </Filter>
          <Filter label={t('runs.later')}>
            <Select
              aria-label={t('runs.later')}
              value={later?.id}
              options={options}
              onChange={(it) => change({ right: it })}
              popupMatchSelectWidth={false}
            />
          </Filter>
        </FilterBar>
        {earlier?.version !== later?.version && <Alert type="warning" showIcon title={t('runs.otherVersion')} />}
        <Answer query={first}>
          {(before) => (
            <Answer query={second}>
              {(after) => (
                <Differences metric={metric} pairs={pairs(before.item, after.item)} currency={after.currency} />
              )}
            </Answer>
          )}
        </Answer>
      </div>
    </Panel>
  );
}

function Differences({ metric, pairs: rows, currency }: { metric: Metric; pairs: Pair[]; currency: string }) {
  const { t } = useTranslation('analysis');
  const number = (key: string, title: string, of: (pair: Pair) => number | null): Column<Pair> => ({
    key,
    title,
    kind: 'decimal',
    value: of,
    render: (it) => metricText(of(it), metric.unit, currency),
  });
  const columns: Column<Pair>[] = [
    {
      key: 'period',
      title: t('metrics.period'),
      value: (it) => (it.period === 'all' ? t('metrics.wholeWindow') : it.period),
    },
    number('left', t('runs.earlier'), (it) => it.left),
    number('right', t('runs.later'), (it) => it.right),
    number('difference', t('runs.difference'), difference),
    {
      key: 'share',
      title: t('runs.share'),
      kind: 'share',
      value: share,
      render: (it) => {
        const part = share(it);
        return part === null ? '–' : formatShare(part);
      },
      help: t('runs.shareHelp'),
    },
  ];
  return (
    <DataTable<Pair>
      name="difference"
      label={t('runs.compare')}
      columns={columns}
      rows={rows}
      rowKey={(it) => it.period}
      pageSize={12}
    />
  );
}

function difference({ left, right }: Pair): number | null {
  return left === null || right === null ? null : right - left;
}

function share(pair: Pair): number | null {
  const change = difference(pair);
  return change === null || pair.left === null || pair.left === 0 ? null : change / Math.abs(pair.left);
}

/** The whole window first, then the months that either run has, newest first. */
function pairs(before: MetricHistory, after: MetricHistory): Pair[] {
  const values = (metric: MetricHistory) => new Map((metric.periods ?? []).map((it) => [it.period, it.value]));
  const [left, right] = [values(before), values(after)];
  const periods = [...new Set([...left.keys(), ...right.keys()])];
  const months = periods.filter((it) => it !== 'all').toSorted((a, b) => b.localeCompare(a));
  return [...(periods.includes('all') ? ['all'] : []), ...months].map((period) => ({
    period,
    left: left.get(period) ?? null,
    right: right.get(period) ?? null,
  }));
}
