import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './filter-bar.module.css';

/** The controls that narrow what a page shows; their state belongs into the URL (`useUrlState`). */
export function FilterBar({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  return (
    <div className={styles.bar} role="search" aria-label={t('table.filters')}>
      {children}
    </div>
  );
}

/** One control with its name above it; a wide one has a line to itself on a phone. */
export function Filter({ label, wide = false, children }: { label: string; wide?: boolean; children: ReactNode }) {
  return (
    <label className={wide ? `${styles.filter} ${styles.wide}` : styles.filter}>
      <span>{label}</span>
      {children}
    </label>
  );
}
