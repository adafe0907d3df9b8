-- int_retention_recurring: the monthly amount each customer was under subscription for at the end of each month.
-- grain    one row per (customer_key, month) with an amount above 0; also of the month before the ledger's first
-- units    amount_minor: integer minor units of the reporting currency per month
-- sources  ledger_subscription, ledger_month, source_settings
-- The as-of month ends on the as-of day.
with months as (
    select month from {{ ref('ledger_month') }}
    union all
    select add_months(min(month), -1) as month from {{ ref('ledger_month') }}
),

month_ends as (
    select m.month, least(add_months(m.month, 1) - 1, s.as_of) as last_day
    from months m
    cross join {{ source('settings') }} s
)

select b.customer_key, e.month, cast(sum(b.monthly_amount_minor) as bigint) as amount_minor
from {{ ref('ledger_subscription') }} b
join month_ends e on b.started_on <= e.last_day and (b.ended_on is null or b.ended_on > e.last_day)
group by b.customer_key, e.month
having sum(b.monthly_amount_minor) > 0
