import type { CustomerTrace } from './api/customer';

export type Trace = CustomerTrace['trace'];

/** What a trace is narrowed to: one class and pool; empty: all of them. */
export interface TraceChoice {
  pool: string;
  costClass: string;
}

const sum = (amounts: number[]) => amounts.reduce((all, it) => all + it, 0);

/** The part of a trace that is about one class and pool: at every level only that part's amounts, months without it left out. */
export function narrowed(trace: Trace, { pool, costClass }: TraceChoice): Trace {
  if (pool === '' && costClass === '') return trace;
  const months = trace.months
    .map((month) => {
      const classes = month.classes
        .filter((it) => costClass === '' || it.costClass === costClass)
        .map((it) => {
          const pools = it.pools.filter((one) => pool === '' || one.pool === pool);
          return { ...it, pools, amountMinor: sum(pools.map((one) => one.amountMinor)) };
        })
        .filter((it) => it.pools.length > 0);
      return { ...month, classes, amountMinor: sum(classes.map((it) => it.amountMinor)) };
    })
    .filter((it) => it.classes.length > 0);
  return { ...trace, months, totalMinor: sum(months.map((it) => it.amountMinor)) };
}

/** Whether every level sums to the one above it: lines and portions to pools, pools to classes, classes to months. */
export function addsUp({ totalMinor, months }: Trace): boolean {
  return (
    sum(months.map((it) => it.amountMinor)) === totalMinor &&
    months.every(
      (month) =>
        sum(month.classes.map((it) => it.amountMinor)) === month.amountMinor &&
        month.classes.every(
          (it) =>
            sum(it.pools.map((pool) => pool.amountMinor)) === it.amountMinor &&
            it.pools.every(
              (pool) =>
                (pool.direct?.totalMinor ?? 0) + sum(pool.portions.map((one) => one.amountMinor)) === pool.amountMinor,
            ),
        ),
    )
  );
}
