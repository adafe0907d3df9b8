import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { type Column, DataTable } from '@/components/data-table';
import { Panel } from '@/components/panel';
import { Empty } from '@/components/states';
import { useUrlState } from '@/lib/use-url-state';
import type { PoolCost } from '../api/customer';
import { TraceDrawer } from './trace-drawer';

interface CostPanelProps {
  id: string;
  costs: PoolCost[];
  currency: string;
}

/** What the customer cost, by class and pool; each amount leads down to the ledger's lines. */
export function CostPanel({ id, costs, currency }: CostPanelProps) {
  const { t } = useTranslation('customers');
  const [{ trace, pool, costClass }, change] = useUrlState({ trace: '', pool: '', costClass: '' });
  const columns: Column<PoolCost>[] = [
    { key: 'class', title: t('costs.class'), value: (it) => it.classLabel },
    { key: 'pool', title: t('costs.pool'), value: (it) => it.poolLabel },
    {
      key: 'amount',
      title: t('costs.amount'),
      kind: 'money',
      value: (it) => it.amountMinor,
      currency: () => currency,
    },
    { key: 'months', title: t('costs.months'), kind: 'count', value: (it) => it.months },
  ];
  return (
    <Panel
      title={t('costs.title')}
      help={t('help.costs')}
      actions={<Button onClick={() => change({ trace: 'all', pool: '', costClass: '' })}>{t('costs.traceAll')}</Button>}
    >
      <DataTable
        name="costs"
        label={t('costs.title')}
        columns={columns}
        rows={costs}
        rowKey={(it) => `${it.costClass}/${it.pool}`}
        defaultSort="-amount"
        search={false}
        empty={<Empty title={t('costs.none')} />}
        rowActions={(it) => (
          <Button
            size="small"
            type="link"
            aria-label={t('costs.traceOf', { pool: it.poolLabel, costClass: it.classLabel })}
            onClick={() => change({ trace: 'all', pool: it.pool, costClass: it.costClass })}
          >
            {t('costs.trace')}
          </Button>
        )}
      />
      {trace !== '' && (
        <TraceDrawer
          id={id}
          currency={currency}
          month={trace === 'all' ? '' : trace}
          only={{ pool, costClass }}
          labels={costs}
          onMonth={(it) => change({ trace: it === '' ? 'all' : it })}
          onClose={() => change({ trace: '', pool: '', costClass: '' })}
        />
      )}
    </Panel>
  );
}
