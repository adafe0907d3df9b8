import { ArrowDownOutlined, ArrowUpOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { MoneyText } from '@/components/money-text';
import { Panel } from '@/components/panel';
import { formatDate } from '@/lib/dates';
import { formatDecimal, formatShare } from '@/lib/numbers';
import type { CustomerProfile } from '../api/customer';
import styles from '../customer.module.css';

interface RiskPanelProps {
  risk: CustomerProfile['risk'];
  currency: string;
}

/** How likely the customer is to leave, why, what warns of it, and what to do. */
export function RiskPanel({ risk, currency }: RiskPanelProps) {
  const { t } = useTranslation('customers');
  return (
    <Panel title={t('risk.title')} help={t('help.churn')} note={t('risk.note')}>
      <p className={styles.probability}>
        <strong>{risk.probability == null ? '–' : formatShare(risk.probability)}</strong>{' '}
        {risk.isChurned ? t('page.lost') : risk.bandLabel}
      </p>
      {risk.note != null && <p className="muted">{risk.note}</p>}
      {(risk.reasons.length > 0 || risk.note == null) && <h3 className={styles.minor}>{t('risk.reasons')}</h3>}
      {risk.reasons.length === 0 ? (
        risk.note == null && <p className="muted">{t('risk.noReasons')}</p>
      ) : (
        <ul className={styles.reasons}>
          {risk.reasons.map((it) => (
            <li key={it.text}>
              {it.raisesRisk ? (
                <ArrowUpOutlined className={styles.bad} aria-hidden />
              ) : (
                <ArrowDownOutlined className={styles.good} aria-hidden />
              )}
              <span>
                <strong>{it.raisesRisk ? t('risk.raises') : t('risk.lowers')}</strong> {it.text}
              </span>
            </li>
          ))}
        </ul>
      )}
      <h3 className={styles.minor}>{t('risk.signals')}</h3>
      {risk.signals.length === 0 ? (
        <p className="muted">{t('risk.noSignals')}</p>
      ) : (
        <ul className={styles.reasons}>
          {risk.signals.map((it) => (
            <li key={it.signal}>
              <div>
                <strong>{it.label}</strong>{' '}
                {it.sinceOn != null && (
                  <span className="muted">{t('risk.since', { day: formatDate(it.sinceOn) })}</span>
                )}
                {it.rule != null && <div className="muted">{it.rule}</div>}
                {it.precision != null && (
                  <div className="muted">
                    {t('risk.precision', {
                      precision: formatShare(it.precision),
                      lift: it.lift == null ? '–' : formatDecimal(it.lift, 1),
                    })}
                  </div>
                )}
              </div>
            </li>
          ))}
        </ul>
      )}
      {risk.saveAction != null && (
        <>
          <h3 className={styles.minor}>{t('risk.action')}</h3>
          <p>
            {risk.saveActionLabel}{' '}
            {risk.saveValueMinor != null && (
              <span className="muted">
                {t('risk.saves')} <MoneyText minor={risk.saveValueMinor} currency={currency} />
              </span>
            )}
          </p>
        </>
      )}
    </Panel>
  );
}
