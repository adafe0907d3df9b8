-- retention_recurring_move: how each customer's monthly recurring revenue moved from month end to month end.
-- grain    one row per (customer_key, month of the ledger) with an amount at the month's end or at the one before
-- units    *_minor: integer minor units of the reporting currency per month
-- sources  int_retention_recurring, ledger_subscription, ledger_month
-- New: the customer's first subscription began in the month; any other return from 0 is reactivation.
with first_started as (
    select customer_key, month_of(min(started_on)) as month from {{ ref('ledger_subscription') }} group by customer_key
),

moves as (
    select
        coalesce(h.customer_key, b.customer_key) as customer_key,
        coalesce(h.month, add_months(b.month, 1)) as month,
        coalesce(b.amount_minor, 0) as before_minor,
        coalesce(h.amount_minor, 0) as after_minor
    from {{ ref('int_retention_recurring') }} h
    full outer join {{ ref('int_retention_recurring') }} b
        on b.customer_key = h.customer_key and add_months(b.month, 1) = h.month
)

select
    m.customer_key, m.month, m.before_minor, m.after_minor,
    m.after_minor - m.before_minor as change_minor,
    case
        when m.before_minor = 0 and f.month = m.month then 'new'
        when m.before_minor = 0 then 'reactivated'
        when m.after_minor = 0 then 'churned'
        when m.after_minor > m.before_minor then 'expansion'
        when m.after_minor < m.before_minor then 'contraction'
        else 'unchanged'
    end as move
from moves m
join first_started f on f.customer_key = m.customer_key
join {{ ref('ledger_month') }} l on l.month = m.month
order by m.customer_key, m.month
