import { useTranslation } from 'react-i18next';
import { type Column, DataTable } from '@/components/data-table';
import { Panel } from '@/components/panel';
import { formatMoney } from '@/lib/money';
import { formatDecimal, formatShare } from '@/lib/numbers';
import type { ComparedMetric } from '../api/comparison';

interface ComparedMetricsProps {
  metrics: ComparedMetric[];
  currency: string;
  sides: [string, string];
}

/** The metric catalogue on both sides, metric by metric. */
export function ComparedMetrics({ metrics, currency, sides }: ComparedMetricsProps) {
  const { t } = useTranslation('runs');
  const written = (unit: string, value: number | null | undefined) => {
    if (value == null || value === undefined) return '–';
    if (unit === 'minor') return formatMoney(Math.round(value), currency);
    return unit === 'ratio' || unit === 'share' ? formatShare(value) : formatDecimal(value);
  };
  const difference = (it: ComparedMetric) => (it.left == null || it.right == null ? null : it.right - it.left);
  const column = (
    key: string,
    title: string,
    value: (it: ComparedMetric) => number | null | undefined,
  ): Column<ComparedMetric> => ({
    key,
    title,
    kind: 'decimal',
    value,
    render: (it) => <span className="num">{written(it.unit, value(it))}</span>,
  });
  return (
    <Panel title={t('metrics.title')} help={t('metrics.help')}>
      <DataTable
        name="metrics"
        label={t('metrics.title')}
        rows={metrics}
        rowKey={(it) => it.metric}
        columns={[
          { key: 'name', title: t('metrics.name'), value: (it) => it.name },
          column('left', sides[0], (it) => it.left),
          column('right', sides[1], (it) => it.right),
          column('change', t('metrics.change'), difference),
          {
            key: 'judged',
            title: t('metrics.judged'),
            help: t('metrics.judgedHelp'),
            value: (it) => t(`metrics.${judged(it, difference(it))}`),
            filters: (['better', 'worse', 'same', 'neutral'] as const).map((value) => ({
              value: t(`metrics.${value}`),
              label: t(`metrics.${value}`),
            })),
          },
        ]}
      />
    </Panel>
  );
}

function judged(it: ComparedMetric, difference: number | null | undefined): 'better' | 'worse' | 'same' | 'neutral' {
  if (difference === 0) return 'same';
  if (difference == null || (it.better !== 'higher' && it.better !== 'lower')) return 'neutral';
  return difference > 0 === (it.better === 'higher') ? 'better' : 'worse';
}
