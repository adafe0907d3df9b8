-- int_acquisition_shared: acquisition cost that names no channel, shared in proportion to the month's new customers.
-- grain    one row per (month, is_paid, channel)
-- units    amount_minor: integer minor units of the reporting currency
-- sources  int_acquisition_booked, int_acquisition_customer
-- Exact: each channel gets the floor of its part, leftover units go to the largest remainders, ties to the lower channel;
-- a credit is shared as its absolute value and negated. Nobody new in the month: all of it is '(none)'.
with won as (
    select acquired_month as month, channel, count(*) as customers
    from {{ ref('int_acquisition_customer') }}
    group by acquired_month, channel
),

won_in_month as (
    select month, cast(sum(customers) as bigint) as customers from won group by month
),

totals as (
    select b.month, b.is_paid, b.amount_minor, abs(b.amount_minor) as whole, w.customers as all_customers
    from {{ ref('int_acquisition_booked') }} b
    left join won_in_month w on w.month = b.month
    where b.channel is null
),

-- whole × customers could exceed 64 bits; the quotient taken apart first cannot
parts as (
    select
        t.month, t.is_paid, t.amount_minor, t.whole, w.channel,
        idiv(t.whole, t.all_customers) * w.customers
            + idiv(imod(t.whole, t.all_customers) * w.customers, t.all_customers) as part,
        imod(imod(t.whole, t.all_customers) * w.customers, t.all_customers) as remainder
    from totals t
    join won w on w.month = t.month
),

ranked as (
    select
        month, is_paid, amount_minor, channel, part,
        whole - sum(part) over (partition by month, is_paid) as leftover,
        row_number() over (partition by month, is_paid order by remainder desc, channel) as place
    from parts
)

select
    month, is_paid, channel,
    cast((part + case when place <= leftover then 1 else 0 end) * sign(amount_minor) as bigint) as amount_minor
from ranked
union all
select month, is_paid, '(none)' as channel, amount_minor from totals where all_customers is null
