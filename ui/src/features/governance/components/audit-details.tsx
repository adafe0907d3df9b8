import styles from './audit-details.module.css';

/** What an entry of the trail keeps beside its subject: names and values. */
export function AuditDetails({ details }: { details: unknown }) {
  const pairs = Object.entries(details as Record<string, unknown>).filter(([, it]) => it !== '' && it !== null);
  if (pairs.length === 0) return <span className="muted">–</span>;
  return (
    <dl className={styles.details}>
      {pairs.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            {Array.isArray(value)
              ? value.join(', ')
              : typeof value === 'object'
                ? JSON.stringify(value)
                : String(value)}
          </dd>
        </div>
      ))}
    </dl>
  );
}
