import { PlusOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Answer } from '@/components/answer';
import { type Column, DataTable } from '@/components/data-table';
import { Page } from '@/components/page';
import { PermissionGate } from '@/components/permission-gate';
import { Empty } from '@/components/states';
import { useMay } from '@/lib/session';
import { allRecurring, type Recurring } from './api/recurring';
import { RecurringPreview } from './components/recurring-preview';
import { useCostTypes } from './components/use-cost-types';

const RecurringDrawer = lazy(() =>
  import('./components/recurring-drawer').then((it) => ({ default: it.RecurringDrawer })),
);

/** Costs that come again: rent, salaries, licences. Route: /ledger/recurring?month=2026-03 */
export function RecurringPage() {
  const { t } = useTranslation('ledger');
  const { nameOf } = useCostTypes();
  const query = useQuery(allRecurring);
  const mayWrite = useMay('LEDGER_WRITE');
  const [edited, setEdited] = useState<Recurring['cost'] | 'new' | undefined>(undefined);
  const columns: Column<Recurring>[] = [
    { key: 'name', title: t('recurring.name'), value: (it) => it.cost.name },
    { key: 'costType', title: t('line.costType'), value: (it) => nameOf(it.cost.costType) },
    { key: 'account', title: t('line.account'), value: (it) => it.cost.account },
    { key: 'amountMinor', title: t('line.amount'), kind: 'money', value: (it) => it.cost.amountMinor },
    {
      key: 'everyMonths',
      title: t('recurring.interval'),
      value: (it) => it.cost.everyMonths,
      render: (it) => t(`recurring.every.${it.cost.everyMonths}`),
    },
    { key: 'fromMonth', title: t('recurring.from'), kind: 'month', value: (it) => it.cost.fromMonth },
    { key: 'toMonth', title: t('recurring.to'), kind: 'month', value: (it) => it.cost.toMonth },
    { key: 'lastPosted', title: t('recurring.lastPosted'), kind: 'month', value: (it) => it.lastPosted },
  ];
  return (
    <Page
      title={t('recurring.title')}
      help={t('recurring.help')}
      actions={
        <PermissionGate needs="LEDGER_WRITE">
          <Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={() => setEdited('new')}>
            {t('recurring.add')}
          </Button>
        </PermissionGate>
      }
    >
      <Answer query={query}>
        {(data) => (
          <DataTable
            name="recurring"
            label={t('recurring.title')}
            columns={columns}
            rows={data.items}
            rowKey={(it) => String(it.cost.id)}
            rowActions={
              mayWrite
                ? (it) => (
                    <Button size="small" onClick={() => setEdited(it.cost)}>
                      {t('recurring.change')}
                    </Button>
                  )
                : undefined
            }
            empty={<Empty title={t('recurring.none')}>{t('recurring.noneHint')}</Empty>}
          />
        )}
      </Answer>
      <RecurringPreview />
      <Suspense fallback={null}>
        {edited !== undefined && <RecurringDrawer cost={edited} onClose={() => setEdited(undefined)} />}
      </Suspense>
    </Page>
  );
}
