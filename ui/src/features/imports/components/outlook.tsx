import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { PermissionGate } from '@/components/permission-gate';
import { paths } from '@/config/paths';
import { formatDate, formatMonth } from '@/lib/dates';
import { formatCount } from '@/lib/numbers';
import type { Import } from '../api/imports';
import styles from './imports.module.css';

/** What the import would change or lack, said before it is taken: closed months and missing exchange rates. */
export function Outlook({ it }: { it: Import }) {
  const { t } = useTranslation('imports');
  const rates = it.checked?.outlook?.missingRates ?? [];
  const months = it.closedMonths;
  return (
    <>
      {months.length > 0 && (
        <Alert
          type="warning"
          showIcon
          title={t('outlook.closed', {
            count: months.length,
            months: months.map((one) => `${formatMonth(one.month)} (${formatCount(one.rows)})`).join(', '),
          })}
          description={
            <>
              {t('outlook.closedText')}{' '}
              <PermissionGate needs="COST_READ">
                <Link to={paths.ledgerMonths}>{t('outlook.months')}</Link>
              </PermissionGate>
            </>
          }
        />
      )}
      {rates.length > 0 && (
        <Alert
          type="warning"
          showIcon
          title={t('outlook.rates')}
          description={
            <>
              {t('outlook.ratesText')}
              <ul className={styles.list}>
                {rates.map((one) => (
                  <li key={one.currency}>
                    {t('outlook.rate', {
                      count: one.rows,
                      currency: one.currency,
                      from: formatDate(one.from),
                      to: formatDate(one.to),
                      rows: formatCount(one.rows),
                    })}
                  </li>
                ))}
              </ul>
            </>
          }
        />
      )}
    </>
  );
}
