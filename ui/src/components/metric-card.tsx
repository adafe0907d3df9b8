import type { ReactNode } from 'react';
import { HelpText } from './help-text';
import styles from './metric-card.module.css';

interface MetricCardProps {
  label: string;
  value: ReactNode;
  unit?: string;
  /** n and window, or the change against before */
  note?: ReactNode;
  help?: string;
  tone?: 'good' | 'bad';
}

/** One number worth a card, with its unit, what it rests on, and what it means. */
export function MetricCard({ label, value, unit, note, help, tone }: MetricCardProps) {
  return (
    <div className={styles.card} role="group" aria-label={label}>
      <div className={styles.label}>
        {label}
        {help !== undefined && <HelpText text={help} about={label} />}
      </div>
      <div className={tone === undefined ? styles.value : `${styles.value} ${styles[tone]}`}>
        {value}
        {unit !== undefined && <small>{unit}</small>}
      </div>
      {note !== undefined && <div className={styles.note}>{note}</div>}
    </div>
  );
}

/** Cards beside each other as far as the room goes. */
export function MetricCards({ children }: { children: ReactNode }) {
  return <div className={styles.cards}>{children}</div>;
}
