import { useTranslation } from 'react-i18next';
import { type Column, DataTable } from '@/components/data-table';
import { MoneyText } from '@/components/money-text';
import { Panel } from '@/components/panel';
import { formatCount } from '@/lib/numbers';
import { change, type Figure, isCount } from './movement';

interface MovementFiguresProps {
  figures: Figure[];
  currency: string;
  /** what the two sides are called */
  sides: [string, string];
}

/** First figures and the profit and loss of both sides. */
export function MovementFigures({ figures, currency, sides }: MovementFiguresProps) {
  const { t } = useTranslation('movement');
  const shown = (name: string, value: number | null | undefined) =>
    isCount(name) && typeof value === 'number' ? (
      <span className="num">{formatCount(value)}</span>
    ) : (
      <MoneyText minor={value} currency={currency} />
    );
  const columns: Column<Figure>[] = [
    { key: 'name', title: t('figure'), value: (it) => t(`figures.${it.name}`) },
    { key: 'left', title: sides[0], kind: 'money', value: (it) => it.left, render: (it) => shown(it.name, it.left) },
    { key: 'right', title: sides[1], kind: 'money', value: (it) => it.right, render: (it) => shown(it.name, it.right) },
    {
      key: 'change',
      title: t('change'),
      kind: 'money',
      value: change,
      render: (it) => shown(it.name, change(it)),
    },
    {
      key: 'share',
      title: t('changeShare'),
      kind: 'share',
      value: (it) => (it.left == null || it.left === 0 ? undefined : (change(it) ?? 0) / Math.abs(it.left)),
    },
  ];
  return (
    <Panel title={t('figuresTitle')} help={t('figuresHelp')} flush>
      <DataTable
        name="figures"
        label={t('figuresTitle')}
        columns={columns}
        rows={figures}
        rowKey={(it) => it.name}
        search={false}
      />
    </Panel>
  );
}
