import { useQuery } from '@tanstack/react-query';
import { Drawer } from 'antd';
import { useTranslation } from 'react-i18next';
import { Answer } from '@/components/answer';
import { Filter } from '@/components/filter-bar';
import { MonthPicker } from '@/components/month-picker';
import { MoneyText } from '@/components/money-text';
import { Empty } from '@/components/states';
import { formatMonth } from '@/lib/dates';
import { traceQuery, type CustomerTrace, type PoolCost } from '../api/customer';
import { addsUp, narrowed, type TraceChoice } from '../trace';
import { TracePoolPart } from './trace-pool-part';
import styles from '../customer.module.css';

interface TraceDrawerProps {
  id: string;
  currency: string;
  /** empty: every month */
  month: string;
  /** narrows to one pool and class; empty: all of them */
  only: TraceChoice;
  labels: PoolCost[];
  onMonth: (month: string) => void;
  onClose: () => void;
}

/** The way from the customer's cost down to the ledger: month, class, pool, portion, lines. */
export function TraceDrawer({ id, currency, month, only, labels, onMonth, onClose }: TraceDrawerProps) {
  const { t } = useTranslation('customers');
  const query = useQuery(traceQuery(id, month));
  const one = labels.find((it) => it.pool === only.pool && it.costClass === only.costClass);
  const title =
    one === undefined ? t('trace.title') : t('trace.titleOf', { costClass: one.classLabel, pool: one.poolLabel });
  return (
    <Drawer open onClose={onClose} size={720} title={title} destroyOnHidden>
      <div className={styles.trace}>
        <Filter label={t('trace.month')}>
          <MonthPicker value={month} onChange={onMonth} allowClear />
        </Filter>
        <Answer
          query={query}
          empty={{
            when: (it) => narrowed(it.trace, only).months.length === 0,
            show: <Empty title={t('trace.none')} />,
          }}
        >
          {(answer) => <Trace answer={answer} only={only} labels={labels} currency={currency} />}
        </Answer>
      </div>
    </Drawer>
  );
}

interface TraceProps {
  answer: CustomerTrace;
  only: TraceChoice;
  labels: PoolCost[];
  currency: string;
}

function Trace({ answer, only, labels, currency }: TraceProps) {
  const { t } = useTranslation('customers');
  const classLabel = (code: string) => labels.find((it) => it.costClass === code)?.classLabel ?? code;
  const poolLabel = (code: string) => labels.find((it) => it.pool === code)?.poolLabel ?? code;
  const trace = narrowed(answer.trace, only);
  const isComplete = answer.isComplete && addsUp(trace);
  const months = [...trace.months].reverse();
  return (
    <>
      <p className="muted">
        {isComplete ? t('trace.complete') : t('trace.incomplete')}{' '}
        <MoneyText minor={trace.totalMinor} currency={currency} />
      </p>
      {months.map((month, at) => (
        <details key={month.month} open={at === 0} className={styles.month}>
          <summary>
            {formatMonth(month.month)} <MoneyText minor={month.amountMinor} currency={currency} />
          </summary>
          {month.classes.map((it) => (
            <section key={it.costClass}>
              <h3>
                {classLabel(it.costClass)} <MoneyText minor={it.amountMinor} currency={currency} />
              </h3>
              {it.pools.map((pool) => (
                <TracePoolPart
                  key={pool.pool}
                  pool={pool}
                  label={poolLabel(pool.pool)}
                  month={month.month}
                  costClass={it.costClass}
                  currency={currency}
                />
              ))}
            </section>
          ))}
        </details>
      ))}
    </>
  );
}
