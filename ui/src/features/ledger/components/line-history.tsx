import { Timeline } from 'antd';
import { useTranslation } from 'react-i18next';
import { MoneyText } from '@/components/money-text';
import { formatDate, formatInstant } from '@/lib/dates';
import type { CostLine } from '../api/lines';
import { LineKind } from './line-columns';
import styles from './ledger.module.css';

interface LineHistoryProps {
  lines: CostLine[];
  /** the line looked at */
  shown: number;
  open: (id: number) => void;
}

/** A line with all that took it back or stands for it: who, when, why. */
export function LineHistory({ lines, shown, open }: LineHistoryProps) {
  const { t } = useTranslation('ledger');
  return (
    <Timeline
      items={lines.map((line) => ({
        key: line.id,
        color: line.id === shown ? 'blue' : 'gray',
        content: (
          <>
            <div className={styles.step}>
              <span>
                {line.id === shown ? (
                  <strong>{line.costId}</strong>
                ) : (
                  <button type="button" className={styles.link} onClick={() => open(line.id)}>
                    {line.costId}
                  </button>
                )}{' '}
                <LineKind line={line} />
              </span>
              <MoneyText minor={line.amountMinor} />
            </div>
            <div className={styles.quiet}>
              {t('history.step', {
                day: formatDate(line.postedOn),
                name: line.enteredByName,
                at: formatInstant(line.enteredAt),
              })}
            </div>
            {line.reason != null && <div>{t('history.reason', { reason: line.reason })}</div>}
          </>
        ),
      }))}
    />
  );
}
