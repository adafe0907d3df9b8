import { useTranslation } from 'react-i18next';
import { DataTable } from '@/components/data-table';
import { Panel } from '@/components/panel';
import { formatCount } from '@/lib/numbers';
import { formatMoney } from '@/lib/money';
import type { ActionCheck } from '../api/action-plans';

/** What the plan says, as a table. */
export function ActionPlanTable({ plan }: { plan: NonNullable<ActionCheck['plan']> }) {
  const { t } = useTranslation('costing-model');
  const budget =
    plan.budgetMinor === null
      ? t('actionPlan.noBudget')
      : t('actionPlan.budget', { budget: formatMoney(plan.budgetMinor, plan.currency) });
  return (
    <Panel
      title={t('actionPlan.actions')}
      note={`${budget} · ${t('actionPlan.contacts', { count: plan.contacts })}`}
      flush
    >
      <DataTable
        name="actions"
        label={t('actionPlan.actions')}
        search={false}
        rows={plan.actions}
        rowKey={(it) => it.code}
        columns={[
          { key: 'code', title: t('actionPlan.code'), value: (it) => it.code },
          { key: 'name', title: t('actionPlan.name'), value: (it) => it.name },
          {
            key: 'cost',
            title: t('actionPlan.cost'),
            kind: 'money',
            value: (it) => it.costMinor,
            currency: () => plan.currency,
          },
          {
            key: 'effect',
            title: t('actionPlan.effect'),
            kind: 'share',
            value: (it) => it.effect,
            help: t('actionPlan.effectHelp'),
          },
          {
            key: 'capacity',
            title: t('actionPlan.capacity'),
            kind: 'count',
            value: (it) => it.capacity,
            render: (it) => (it.capacity === null ? t('actionPlan.unlimited') : formatCount(it.capacity)),
          },
          {
            key: 'tiers',
            title: t('actionPlan.tiers'),
            value: (it) =>
              it.tiers.length === 0
                ? t('actionPlan.everybody')
                : it.tiers.map((tier) => t(`actionPlan.tier.${tier}`)).join(', '),
          },
        ]}
      />
    </Panel>
  );
}
