import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { MoneyText } from '@/components/money-text';
import { paths } from '@/config/paths';
import { withQuery } from '@/lib/api';
import { formatDate } from '@/lib/dates';
import { useNames } from '@/lib/names';
import { formatCount, formatDecimal } from '@/lib/numbers';
import type { TraceLines, TracePool, TracePortion } from '../api/customer';
import { unitsOf } from '../measures';
import styles from '../customer.module.css';

interface TracePoolPartProps {
  pool: TracePool;
  label: string;
  month: string;
  costClass: string;
  currency: string;
}

/** What the customer bears of one pool: how it was shared, and the lines it came from. */
export function TracePoolPart({ pool, label, month, costClass, currency }: TracePoolPartProps) {
  const { t } = useTranslation('customers');
  return (
    <div className={styles.pool}>
      <div className={styles.poolHead}>
        <strong>{label}</strong>
        <MoneyText minor={pool.amountMinor} currency={currency} />
      </div>
      {pool.direct != null && <Lines lines={pool.direct} currency={currency} />}
      {pool.portions.map((portion, at) => (
        <Portion key={at} portion={portion} currency={currency} />
      ))}
      <Link to={withQuery(paths.costs, { pool: pool.pool, costClass, month })}>{t('trace.allLines')}</Link>
    </div>
  );
}

function Portion({ portion, currency }: { portion: TracePortion; currency: string }) {
  const { t } = useTranslation('customers');
  const nameOf = useNames();
  const audience = [portion.audience.channel, portion.audience.campaign].filter((it) => it != null).join(' · ');
  return (
    <>
      <p>
        {t('trace.portion', {
          units: formatDecimal(unitsOf(portion.measure, portion.units)),
          weight: formatDecimal(unitsOf(portion.measure, portion.weight)),
          share: smallShare(portion.weight === 0 ? 0 : portion.units / portion.weight),
          measure: t(`measure.${portion.measure}`),
          count: portion.recipients,
          recipients: formatCount(portion.recipients),
        })}{' '}
        {audience !== '' && t('trace.audience', { audience })} {t('trace.shared')}{' '}
        <MoneyText minor={portion.totalMinor} currency={currency} /> {t('trace.borne')}{' '}
        <MoneyText minor={portion.amountMinor} currency={currency} />
      </p>
      {portion.own.count > 0 && <Lines lines={portion.own} currency={currency} />}
      {portion.received.map((it) => (
        <details key={it.fromPool}>
          <summary>
            {t('trace.received', { pool: nameOf('pools', it.fromPool) })}{' '}
            <MoneyText minor={it.amountMinor} currency={currency} />
          </summary>
          <Lines lines={it.lines} currency={currency} />
        </details>
      ))}
    </>
  );
}

/** A share of one customer among many: enough digits to be seen. */
function smallShare(share: number): string {
  return `${formatDecimal(share * 100, share < 0.01 ? 4 : 1)}%`;
}

/** The largest lines of a group, and how much the others come to. */
function Lines({ lines, currency }: { lines: TraceLines; currency: string }) {
  const { t } = useTranslation('customers');
  const nameOf = useNames();
  const rest = lines.totalMinor - lines.shown.reduce((sum, it) => sum + it.amountMinor, 0);
  return (
    <table className={styles.lines}>
      <caption className="hidden">{t('trace.lines')}</caption>
      <thead className="hidden">
        <tr>
          <th scope="col">{t('trace.cost')}</th>
          <th scope="col">{t('trace.postedOn')}</th>
          <th scope="col">{t('trace.memo')}</th>
          <th scope="col">{t('costs.amount')}</th>
        </tr>
      </thead>
      <tbody>
        {lines.shown.map((it) => (
          <tr key={it.costId}>
            <td>
              <Link to={withQuery(paths.costs, { costId: it.costId })}>{it.costId}</Link>
            </td>
            <td className="nowrap">{formatDate(it.postedOn)}</td>
            <td>{it.memo === '' ? nameOf('costTypes', it.costType) : it.memo}</td>
            <td className="num">
              <MoneyText minor={it.amountMinor} currency={currency} />
            </td>
          </tr>
        ))}
        {lines.count > lines.shown.length && (
          <tr>
            <td colSpan={3} className="muted">
              {t('trace.others', { count: lines.count - lines.shown.length })}
            </td>
            <td className="num">
              <MoneyText minor={rest} currency={currency} />
            </td>
          </tr>
        )}
      </tbody>
    </table>
  );
}
