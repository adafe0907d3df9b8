import { useTranslation } from 'react-i18next';
import { formatMoney } from '@/lib/money';
import { useSession } from '@/lib/session';
import styles from './audit-details.module.css';

/** What an entry of the trail keeps beside its subject: names and values. */
export function AuditDetails({ details }: { details: unknown }) {
  const { t } = useTranslation('governance');
  const { currency } = useSession();
  const pairs = Object.entries(details as Record<string, unknown>).filter(([, it]) => it !== '' && it !== null);
  if (pairs.length === 0) return <span className="muted">–</span>;
  return (
    <dl className={styles.details}>
      {pairs.map(([name, value]) => (
        <div key={name}>
          <dt>{t(`audit.detail.${name}`, { defaultValue: name })}</dt>
          <dd>{name.endsWith('Minor') && typeof value === 'number' ? formatMoney(value, currency) : written(value)}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Nested values in one line; what is not set says nothing. */
function written(value: unknown): string {
  if (Array.isArray(value)) return value.map(written).join(', ');
  if (typeof value !== 'object' || value === null) return String(value);
  return Object.entries(value)
    .filter(([, it]) => it !== null)
    .map(([name, it]) => `${name} ${written(it)}`)
    .join(' · ');
}
