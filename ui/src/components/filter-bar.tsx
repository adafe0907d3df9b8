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

/** One control with its name above it. */
export function Filter({ label, children }: { label: string; children: ReactNode }) {
  return (
    <label className={styles.filter}>
      <span>{label}</span>
      {children}
    </label>
  );
}
