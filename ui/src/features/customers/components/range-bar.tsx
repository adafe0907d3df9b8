import { useTranslation } from 'react-i18next';
import { MoneyText } from '@/components/money-text';
import { formatMoney } from '@/lib/money';
import styles from '../customer.module.css';

interface RangeBarProps {
  low: number;
  middle: number;
  high: number;
  currency: string;
}

/** An estimate within its range. */
export function RangeBar({ low, middle, high, currency }: RangeBarProps) {
  const { t } = useTranslation('customers');
  const at = high === low ? 50 : Math.min(100, Math.max(0, ((middle - low) / (high - low)) * 100));
  const words = t('value.range', {
    value: formatMoney(middle, currency),
    low: formatMoney(low, currency),
    high: formatMoney(high, currency),
  });
  return (
    <div className={styles.rangeBar} role="img" aria-label={words}>
      <div className={styles.track}>
        <span style={{ insetInlineStart: `${at}%` }} />
      </div>
      <div className={styles.ends} aria-hidden>
        <MoneyText minor={low} currency={currency} compact />
        <strong>
          <MoneyText minor={middle} currency={currency} />
        </strong>
        <MoneyText minor={high} currency={currency} compact />
      </div>
    </div>
  );
}
