import { CheckCircleFilled, QuestionCircleOutlined, WarningFilled } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '@/config/paths';
import type { CheckItem } from '../api/months';
import styles from './ledger.module.css';

/** What should be in order before a month is closed, each with the way to where it can be put in order. */
export function MonthChecklist({ month, items }: { month: string; items: CheckItem[] }) {
  const { t } = useTranslation('ledger');
  const places: Record<string, string> = {
    previous: paths.ledgerMonths,
    recurring: `${paths.ledgerRecurring}?month=${month}`,
    time: `${paths.ledgerTime}?week=${month}-01`,
    'trial-balance': `${paths.trialBalance}?month=${month}`,
    unassigned: `${paths.costs}?month=${month}`,
  };
  return (
    <ul className={styles.checks}>
      {items.map((it) => (
        <li key={it.key}>
          <Mark state={it.state} />
          <span>
            <strong>{it.title}</strong>
            <br />
            {it.text}{' '}
            {it.state !== 'OK' && places[it.key] !== undefined && (
              <Link to={places[it.key] ?? ''} aria-label={t('check.goTo', { title: it.title })}>
                {t('check.go')}
              </Link>
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}

function Mark({ state }: { state: CheckItem['state'] }) {
  const { t } = useTranslation('ledger');
  if (state === 'OK') return <CheckCircleFilled className={styles.good} aria-label={t('check.OK')} />;
  if (state === 'WARNING') return <WarningFilled className={styles.warn} aria-label={t('check.WARNING')} />;
  return <QuestionCircleOutlined className={styles.quiet} aria-label={t('check.UNKNOWN')} />;
}
