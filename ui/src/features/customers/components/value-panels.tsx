import { useTranslation } from 'react-i18next';
import { MoneyText } from '@/components/money-text';
import { Panel } from '@/components/panel';
import { formatMonth } from '@/lib/dates';
import { formatDecimal, formatShare } from '@/lib/numbers';
import type { CustomerProfile } from '../api/customer';
import { RangeBar } from './range-bar';
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
      <h3 className={styles.minor}>{t('value.history')}</h3>
      {tier.changes.length === 0 ? (
        <p className="muted">{t('value.noHistory')}</p>
      ) : (
        <ol className={styles.history}>
          {tier.changes.map((it) => (
            <li key={it.month}>
              <span>{formatMonth(it.month)}</span>
              <strong>{it.label}</strong>
              {it.marginMinor != null && <MoneyText minor={it.marginMinor} currency={run.currency} compact />}
            </li>
          ))}
        </ol>
      )}
      <p className="muted">{t('value.historyNote')}</p>
    </Panel>
  );
}
