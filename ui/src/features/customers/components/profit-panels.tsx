import { useTranslation } from 'react-i18next';
import { Chart } from '@/charts/chart';
import type { ChartSpec } from '@/charts/spec';
import type { Column } from '@/components/data-table';
import { formatMonth } from '@/lib/dates';
import { formatMoney } from '@/lib/money';
import type { CustomerProfile, MonthMoney, WaterfallStep } from '../api/customer';
import { moneyScale } from '../chart-scale';
import { filled } from '../months';
import styles from '../customer.module.css';

/** From revenue to contribution, in all and month by month. */
export function ProfitPanels({ customer }: { customer: CustomerProfile }) {
  return (
    <div className={styles.pair}>
      <Waterfall steps={customer.waterfall} currency={customer.run.currency} />
      <Months months={customer.months} currency={customer.run.currency} />
    </div>
  );
}

function Waterfall({ steps, currency }: { steps: WaterfallStep[]; currency: string }) {
  const { t } = useTranslation('customers');
  const largest = Math.max(0, ...steps.map((it) => Math.abs(it.amountMinor)));
  const shown = steps.filter((it) => it.amountMinor !== 0 || it.step === 'revenue' || it.step === 'contribution');
  const spec: ChartSpec = {
    kind: 'waterfall',
    scale: moneyScale(largest, currency),
    steps: shown.map((it) => ({
      name: it.label,
      value: it.amountMinor,
      total: it.step === 'revenue' || it.step === 'contribution',
    })),
  };
  const columns: Column<WaterfallStep>[] = [
    { key: 'step', title: t('waterfall.step'), value: (it) => it.label },
    {
      key: 'amount',
      title: t('waterfall.amount'),
      kind: 'money',
      value: (it) => it.amountMinor,
      currency: () => currency,
    },
  ];
  const last = steps.at(-1);
  return (
    <Chart
      name="waterfall"
      title={t('waterfall.title')}
      help={t('help.waterfall')}
      summary={t('waterfall.summary', {
        revenue: formatMoney(steps[0]?.amountMinor ?? 0, currency),
        last: last?.label,
        amount: formatMoney(last?.amountMinor ?? 0, currency),
      })}
      spec={spec}
      table={{ columns, rows: steps, rowKey: (it) => it.step }}
    />
  );
}

function Months({ months: withMoney, currency }: { months: MonthMoney[]; currency: string }) {
  const { t } = useTranslation('customers');
  const months = filled(withMoney);
  const withCost = months.some((it) => it.totalCostMinor != null);
  const largest = Math.max(0, ...months.map((it) => Math.abs(it.revenueMinor)));
  const spec: ChartSpec = {
    kind: 'lines',
    scale: moneyScale(largest, currency),
    categories: months.map((it) => it.month),
    series: [
      { name: t('months.revenue'), values: months.map((it) => it.revenueMinor - it.refundMinor), tone: 'accent' },
      ...(withCost
        ? [
            { name: t('months.cost'), values: months.map((it) => it.totalCostMinor ?? null), tone: 'bad' as const },
            {
              name: t('months.contribution'),
              values: months.map((it) => it.contributionMinor ?? null),
              tone: 'good' as const,
            },
          ]
        : []),
    ],
  };
  const money = (
    key: string,
    title: string,
    value: (it: MonthMoney) => number | null | undefined,
  ): Column<MonthMoney> => ({
    key,
    title,
    kind: 'money',
    value,
    currency: () => currency,
  });
  const columns: Column<MonthMoney>[] = [
    { key: 'month', title: t('months.month'), kind: 'month', value: (it) => it.month },
    money('revenue', t('months.gross'), (it) => it.revenueMinor),
    money('refund', t('months.refund'), (it) => it.refundMinor),
    ...(withCost
      ? [
          money('goods', t('months.goods'), (it) => it.costOfGoodsMinor),
          money('cost', t('months.cost'), (it) => it.totalCostMinor),
          money('contribution', t('months.contribution'), (it) => it.contributionMinor),
        ]
      : []),
  ];
  const first = months[0];
  return (
    <Chart
      name="months"
      title={t('months.title')}
      help={t('help.months')}
      summary={
        first === undefined
          ? t('months.none')
          : t('months.summary', {
              count: withMoney.length,
              from: formatMonth(first.month),
              to: formatMonth(months.at(-1)?.month ?? first.month),
            })
      }
      spec={spec}
      table={{ columns, rows: months, rowKey: (it) => it.month }}
    />
  );
}
