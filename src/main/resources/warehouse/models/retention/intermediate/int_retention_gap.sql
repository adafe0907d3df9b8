-- int_retention_gap: the days a customer bought on, and how long each one came after the day before it.
-- grain    one row per (customer_key, bought_on): days with a purchase
-- units    gap_days: whole days since the previous purchase day; null on the first
-- sources  ledger_order (purchases: orders that hold more than returns)
with days as (
    select distinct customer_key, ordered_on as bought_on from {{ ref('ledger_order') }} where is_purchase
)

select
    customer_key,
    bought_on,
    cast(
        days_between(lag(bought_on) over (partition by customer_key order by bought_on), bought_on) as integer
    ) as gap_days
from days
