import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Chart } from '@/charts/chart';
import type { ChartScale, ChartSpec } from '@/charts/spec';
import { Answer } from '@/components/answer';
import type { Column } from '@/components/data-table';
import { Empty } from '@/components/states';
import { formatCount } from '@/lib/numbers';
import { formatMoney, minorDigits } from '@/lib/money';
import { type CostFilters, type CostSum, type CostSums, sumsQuery } from '../api/costs';
import styles from '../costs.module.css';

/** The lines the filters leave, summed by month, class, pool and department. */
export function CostCharts({ filters }: { filters: CostFilters }) {
  return (
    <div className={styles.pair}>
      {(['month', 'costClass', 'pool', 'department'] as const).map((it) => (
        <SumChart key={it} by={it} filters={filters} />
      ))}
    </div>
  );
}

function SumChart({ by, filters }: { by: 'month' | 'costClass' | 'pool' | 'department'; filters: CostFilters }) {
  const { t } = useTranslation('costs');
  const query = useQuery(sumsQuery(by, filters));
  return (
    <Answer query={query} empty={{ when: (it) => it.items.length === 0, show: <Empty title={t('nothing')} /> }}>
      {(sums) => <Sums by={by} sums={sums} />}
    </Answer>
  );
}

const MOST_BARS = 15;

function Sums({ by, sums }: { by: 'month' | 'costClass' | 'pool' | 'department'; sums: CostSums }) {
  const { t } = useTranslation('costs');
  const { currency } = sums.run;
  const name = (it: CostSum) => it.label ?? it.value ?? t('without');
  const shown = sums.items.slice(0, by === 'month' ? undefined : MOST_BARS);
  const spec: ChartSpec = {
    kind: 'bars',
    scale: scaleOf(Math.max(0, ...shown.map((it) => Math.abs(it.amountMinor))), currency),
    horizontal: by !== 'month',
    categories: shown.map(name),
    series: [{ name: t('column.amount'), values: shown.map((it) => it.amountMinor), tone: 'accent' }],
  };
  const columns: Column<CostSum>[] = [
    { key: 'value', title: t(`filter.${by}`), value: name },
    {
      key: 'amount',
      title: t('column.amount'),
      kind: 'money',
      value: (it) => it.amountMinor,
      currency: () => currency,
    },
    { key: 'lines', title: t('column.lines'), kind: 'count', value: (it) => it.lines },
  ];
  return (
    <Chart
      name={`by-${by}`}
      title={t(`by.${by}`)}
      note={t('scope', { count: sums.lines, lines: formatCount(sums.lines) })}
      summary={t('summary', { title: t(`by.${by}`), amount: formatMoney(sums.sumMinor, currency) })}
      spec={spec}
      table={{ columns, rows: sums.items, rowKey: (it) => it.value ?? '' }}
    />
  );
}

/** Whole units of the currency, or ten thousands of them. */
function scaleOf(largest: number, currency: string): ChartScale {
  const major = 10 ** minorDigits(currency);
  const isLarge = largest >= 100_000 * major;
  return {
    format: 'money',
    unit: isLarge ? `10⁴ ${currency}` : currency,
    factor: isLarge ? 10_000 * major : major,
    major,
    currency,
  };
}
