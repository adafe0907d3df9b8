import { useQuery } from '@tanstack/react-query';
import { Descriptions, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { Answer } from '@/components/answer';
import { MetricCard, MetricCards } from '@/components/metric-card';
import { MoneyText } from '@/components/money-text';
import { Page } from '@/components/page';
import { Panel } from '@/components/panel';
import { written } from '@/components/table-columns';
import { paths } from '@/config/paths';
import { formatDate } from '@/lib/dates';
import { formatCount, formatShare } from '@/lib/numbers';
import { customerQuery, type CustomerProfile } from './api/customer';
import { columnsQuery } from './api/customers';
import { tableColumn } from './column-cells';
import { CostPanel } from './components/cost-panel';
import { OrderPanel } from './components/order-panel';
import { ProfitPanels } from './components/profit-panels';
import { RiskPanel } from './components/risk-panel';
import { RunNote } from './components/run-note';
import { TimelinePanel } from './components/timeline-panel';
import { useLabels } from './components/use-labels';
import { ValuePanels } from './components/value-panels';
import styles from './customer.module.css';

/** One customer: what they brought and cost, are worth and may do, and what happened. Route: /customers/:id */
export function CustomerPage() {
  const { t } = useTranslation('customers');
  const { id = '' } = useParams();
  const query = useQuery(customerQuery(id));
  const name = query.data?.profile['name'];
  return (
    <Page
      title={typeof name === 'string' ? name : id}
      trail={[{ title: t('list.title'), to: paths.customers }]}
      note={query.data !== undefined && <RunNote run={query.data.run} />}
    >
      <Answer query={query} rows={12}>
        {(customer) => <Customer id={id} customer={customer} />}
      </Answer>
    </Page>
  );
}

function Customer({ id, customer }: { id: string; customer: CustomerProfile }) {
  const currency = customer.run.currency;
  return (
    <>
      <KeyFacts customer={customer} />
      <Facts customer={customer} />
      <ProfitPanels customer={customer} />
      {customer.costs != null && <CostPanel id={id} costs={customer.costs} currency={currency} />}
      <div className={styles.pair}>
        <ValuePanels customer={customer} />
        <RiskPanel risk={customer.risk} currency={currency} />
      </div>
      <OrderPanel id={id} currency={currency} />
      <TimelinePanel id={id} currency={currency} />
    </>
  );
}

/** The few numbers one wants first. */
function KeyFacts({ customer }: { customer: CustomerProfile }) {
  const { t } = useTranslation('customers');
  const { profile, tier, risk, value, run } = customer;
  const currency = run.currency;
  const money = (key: string) => (
    <MoneyText minor={profile[key] as number | null | undefined} currency={currency} compact />
  );
  return (
    <MetricCards>
      <MetricCard
        label={t('page.tier')}
        value={tier.label ?? '–'}
        note={tier.stageLabel ?? undefined}
        help={t('help.tier')}
      />
      <MetricCard
        label={t('page.revenue')}
        value={money('revenueMinor')}
        note={t('page.orders', {
          count: Number(profile['orders'] ?? 0),
          shown: formatCount(Number(profile['orders'] ?? 0)),
        })}
      />
      {'contributionMinor' in profile && (
        <MetricCard
          label={t('page.contribution')}
          value={money('contributionMinor')}
          tone={Number(profile['contributionMinor'] ?? 0) < 0 ? 'bad' : undefined}
          note={t('page.toAsOf', { asOf: formatDate(run.asOf) })}
          help={t('help.contribution')}
        />
      )}
      {'clvMarginMinor' in profile && (
        <MetricCard
          label={t('page.clv')}
          value={money('clvMarginMinor')}
          note={
            value.marginMinor == null
              ? (value.refusal ?? t('value.none.notBought'))
              : t('page.horizon', { count: value.horizonMonths })
          }
          help={t('help.clv')}
        />
      )}
      <MetricCard
        label={t('page.churn')}
        value={risk.probability == null ? '–' : formatShare(risk.probability)}
        note={risk.isChurned ? t('page.lost') : (risk.bandLabel ?? undefined)}
        tone={risk.isChurned || risk.band === 'critical' || risk.band === 'high' ? 'bad' : undefined}
        help={t('help.churn')}
      />
    </MetricCards>
  );
}

/** What is known of the customer beside money. */
function Facts({ customer }: { customer: CustomerProfile }) {
  const { t } = useTranslation('customers');
  const catalogue = useQuery(columnsQuery()).data ?? [];
  const label = useLabels();
  const { profile, run } = customer;
  const shown = ['profile', 'orders', 'service'];
  const items = catalogue
    .filter((it) => shown.includes(it.group) && it.key !== 'name' && it.key !== 'tags')
    .filter((it) => (profile[it.key] ?? '') !== '')
    .map((it) => ({
      key: it.key,
      label: it.label,
      children: written(tableColumn(it, label, run.currency), profile, run.currency),
    }));
  const tags = String(profile['tags'] ?? '')
    .split(/[,，;；|]/)
    .filter((it) => it.trim() !== '');
  return (
    <Panel
      title={t('page.facts')}
      actions={
        <span>
          {tags.map((it) => (
            <Tag key={it}>{it}</Tag>
          ))}
        </span>
      }
    >
      <Descriptions size="small" column={{ xs: 1, sm: 2, lg: 3, xl: 4 }} items={items} />
    </Panel>
  );
}
