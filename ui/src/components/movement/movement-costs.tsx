import { useTranslation } from 'react-i18next';
import { Chart } from '@/charts/chart';
import type { ChartSpec } from '@/charts/spec';
import type { Column } from '@/components/data-table';
import { minorDigits } from '@/lib/money';
import { useNames } from '@/lib/names';
import type { BorneCost } from './movement';

interface MovementCostsProps {
  /** `classes` or `pools`: names the table in the URL and the texts */
  kind: 'classes' | 'pools';
  costs: BorneCost[];
  currency: string;
  sides: [string, string];
}

const SHOWN = 14;

/** Where each class's or pool's cost went on both sides: to customers, idle, to nobody. */
export function MovementCosts({ kind, costs, currency, sides }: MovementCostsProps) {
  const { t } = useTranslation('movement');
  const nameOf = useNames();
  const title = t(`${kind}.title`);
  const named = costs.map((it) => ({
    ...it,
    label: kind === 'classes' ? t(`class.${it.name}`) : nameOf('pools', it.name),
  }));
  const columns: Column<BorneCost & { label: string }>[] = [
    { key: 'name', title: t(`${kind}.name`), value: (it) => it.label },
    { key: 'left', title: `${sides[0]}: ${t('toCustomers')}`, kind: 'money', value: (it) => it.left.customersMinor },
    { key: 'right', title: `${sides[1]}: ${t('toCustomers')}`, kind: 'money', value: (it) => it.right.customersMinor },
    {
      key: 'change',
      title: t('change'),
      kind: 'money',
      value: (it) => it.right.customersMinor - it.left.customersMinor,
    },
    { key: 'leftIdle', title: `${sides[0]}: ${t('idle')}`, kind: 'money', value: (it) => it.left.idleMinor },
    { key: 'rightIdle', title: `${sides[1]}: ${t('idle')}`, kind: 'money', value: (it) => it.right.idleMinor },
    {
      key: 'leftUnassigned',
      title: `${sides[0]}: ${t('unassigned')}`,
      kind: 'money',
      value: (it) => it.left.unassignedMinor,
    },
    {
      key: 'rightUnassigned',
      title: `${sides[1]}: ${t('unassigned')}`,
      kind: 'money',
      value: (it) => it.right.unassignedMinor,
    },
    {
      key: 'leftBooked',
      title: `${sides[0]}: ${t('booked')}`,
      kind: 'money',
      value: (it) => it.left.bookedMinor,
      hidden: true,
    },
    {
      key: 'rightBooked',
      title: `${sides[1]}: ${t('booked')}`,
      kind: 'money',
      value: (it) => it.right.bookedMinor,
      hidden: true,
    },
  ];
  const spec = chart(named.slice(0, SHOWN), currency, sides);
  return (
    <Chart
      name={kind}
      title={title}
      help={t(`${kind}.help`)}
      summary={t('costsSummary', { title, left: sides[0], right: sides[1] })}
      note={named.length > SHOWN ? t('largestShown', { number: SHOWN, all: named.length }) : undefined}
      spec={spec}
      table={{ columns, rows: named, rowKey: (it) => it.name }}
    />
  );
}

/** Bars of both sides; the axis counts in whole units of the currency, in ten thousands where amounts are large. */
function chart(costs: (BorneCost & { label: string })[], currency: string, sides: [string, string]): ChartSpec {
  const major = 10 ** minorDigits(currency);
  return {
    kind: 'bars',
    horizontal: true,
    scale: { format: 'money', currency, major, factor: major },
    categories: costs.map((it) => it.label),
    series: [
      { name: sides[0], values: costs.map((it) => it.left.customersMinor), color: 7 },
      { name: sides[1], values: costs.map((it) => it.right.customersMinor), tone: 'accent' },
    ],
  };
}
