import { useTranslation } from 'react-i18next';
import { MoneyText } from '@/components/money-text';
import { Panel } from '@/components/panel';
import { formatDecimal, formatShare } from '@/lib/numbers';
import type { CustomerProfile } from '../api/customer';
import { RangeBar } from './range-bar';
import { TierHistory } from './tier-history';
import styles from '../customer.module.css';

/** What the customer is worth, by which rules, and how their tier moved. */
export function ValuePanels({ customer }: { customer: CustomerProfile }) {
  const { t } = useTranslation('customers');
  const { value, tier, run } = customer;
  const dash = (shown: string | null | undefined) => shown ?? '–';
  return (
    <Panel title={t('value.title')} help={t('help.clv')} note={t('page.horizon', { count: value.horizonMonths })}>
      {value.marginMinor != null && value.lowMinor != null && value.highMinor != null && (
        <RangeBar low={value.lowMinor} middle={value.marginMinor} high={value.highMinor} currency={run.currency} />
      )}
      {value.marginMinor == null && 'clvMarginMinor' in customer.profile && <WithoutValue customer={customer} />}
      <dl className={styles.facts}>
        <div>
          <dt>{t('value.revenue')}</dt>
          <dd>
            <MoneyText minor={value.revenueMinor} currency={run.currency} />
          </dd>
        </div>
        <div>
          <dt>{t('value.alive')}</dt>
          <dd>{dash(value.aliveProbability == null ? null : formatShare(value.aliveProbability))}</dd>
        </div>
        <div>
          <dt>{t('value.orders')}</dt>
          <dd>{dash(value.expectedOrders == null ? null : formatDecimal(value.expectedOrders, 1))}</dd>
        </div>
        <div>
          <dt>{t('value.rfm')}</dt>
          <dd>
            {value.recencyScore == null
              ? '–'
              : `R${value.recencyScore} F${value.frequencyScore} M${value.moneyScore} · ${dash(value.rfmLabel)}`}
          </dd>
        </div>
        <div>
          <dt>{t('value.tier')}</dt>
          <dd>{dash(tier.label)}</dd>
        </div>
        <div>
          <dt>{t('value.segment')}</dt>
          <dd>
            {dash(tier.segmentLabel)}
            {tier.previousSegmentLabel != null && (
              <small className="muted"> {t('value.before', { segment: tier.previousSegmentLabel })}</small>
            )}
          </dd>
        </div>
      </dl>
      {tier.persona != null && <p className="muted">{tier.persona}</p>}
      <TierHistory customer={customer} />
    </Panel>
  );
}

/** Why there is no lifetime value: the models were refused for everybody, or this customer has not bought. */
function WithoutValue({ customer }: { customer: CustomerProfile }) {
  const { t } = useTranslation('customers');
  return (
    <p role="note">
      <strong>{t('value.none.title')}</strong> {customer.value.refusal ?? t('value.none.notBought')}
    </p>
  );
}
