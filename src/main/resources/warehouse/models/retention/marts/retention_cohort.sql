-- retention_cohort: what became of the customers won in a month, by their age in months.
-- grain    one row per (cohort_month, age_months): every month of the ledger from the cohort's on
-- units    customers, active: counts; *_minor: integer minor units of the reporting currency
-- sources  customers_customer, ledger_month, ledger_customer_month, retention_active_month, source_settings
-- A cohort is the month of acquired_on (given, or the first order). Who has none, or one after the as-of day, is in no cohort.
-- What a customer did before the month of acquisition counts at age 0, so that a cohort's revenue is all its customers' revenue.
with members as (
    select c.customer_key, c.acquired_month
    from {{ ref('customers_customer') }} c
    cross join {{ source('settings') }} s
    where c.acquired_on <= s.as_of
),

cohorts as (
    select acquired_month, count(*) as customers from members group by acquired_month
),

grid as (
    select
        c.acquired_month,
        c.customers,
        cast(months_between(c.acquired_month, m.month) as integer) as age_months
    from cohorts c
    join {{ ref('ledger_month') }} m on m.month >= c.acquired_month
),

bought as (
    select customer_key, month, revenue_minor, refund_minor, 0 as is_active from {{ ref('ledger_customer_month') }}
    union all
    select customer_key, month, 0 as revenue_minor, 0 as refund_minor, 1 as is_active
    from {{ ref('retention_active_month') }}
),

aged as (
    select
        m.acquired_month,
        cast(greatest(months_between(m.acquired_month, b.month), 0) as integer) as age_months,
        count(distinct case when b.is_active = 1 then b.customer_key end) as active,
        cast(sum(b.revenue_minor) as bigint) as revenue_minor,
        cast(sum(b.refund_minor) as bigint) as refund_minor
    from bought b
    join members m on m.customer_key = b.customer_key
    group by 1, 2
)

select
    g.acquired_month as cohort_month,
    g.age_months,
    g.customers,
    coalesce(a.active, 0) as active,
    coalesce(a.revenue_minor, 0) as revenue_minor,
    coalesce(a.refund_minor, 0) as refund_minor
from grid g
left join aged a on a.acquired_month = g.acquired_month and a.age_months = g.age_months
order by g.acquired_month, g.age_months
