import { useTranslation } from 'react-i18next';
import { MoneyText } from '@/components/money-text';
import { formatDate, formatMonth } from '@/lib/dates';
import type { CustomerProfile } from '../api/customer';
import styles from '../customer.module.css';

/** Since when until when the customer was in which tier by margin so far, and the tier of today, which looks ahead. */
export function TierHistory({ customer }: { customer: CustomerProfile }) {
  const { t } = useTranslation('customers');
  const { tier, run } = customer;
  const asOf = formatDate(run.asOf);
  const [first] = tier.changes;
  return (
    <>
      <h3 className={styles.minor}>{t('value.history')}</h3>
      {first === undefined ? (
        <p className="muted">{t('value.noHistory')}</p>
      ) : (
        <ol className={styles.history}>
          {tier.changes.map((it, at) => {
            const until = tier.changes[at + 1]?.month;
            const from = formatMonth(it.month);
            return (
              <li key={it.month}>
                <span>
                  {until === undefined
                    ? t('value.since', { from, asOf })
                    : t('value.until', { from, until: formatMonth(until) })}
                </span>
                <strong>{it.label}</strong>
                {it.marginMinor != null && <MoneyText minor={it.marginMinor} currency={run.currency} compact />}
              </li>
            );
          })}
          {tier.label != null && (
            <li>
              <span>{t('value.today')}</span>
              <strong>{tier.label}</strong>
            </li>
          )}
        </ol>
      )}
      {first !== undefined && tier.changes.length === 1 && (
        <p className="muted">{t('value.unchanged', { from: formatMonth(first.month), asOf })}</p>
      )}
      <p className="muted">{t('value.historyNote')}</p>
    </>
  );
}
