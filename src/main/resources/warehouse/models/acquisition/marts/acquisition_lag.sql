-- acquisition_lag: how long winning a customer takes, from the first touch or lead to the first purchase.
-- grain    one row per channel with a measured customer, and '(all)', which is always there
-- units    median_days: days; lag_months: months of 30 days, rounded up, at least 1
-- sources  int_acquisition_customer, engagement_touch, sales_lead, ledger_order
-- Measured on customers whose first touch or lead is known and not later than their first purchase.
with contacts as (
    select customer_key, min(cast(occurred_at as date)) as contacted_on
    from {{ ref('engagement_touch') }}
    where customer_key is not null
    group by customer_key
    union all
    select customer_key, min(cast(created_at as date)) as contacted_on
    from {{ ref('sales_lead') }}
    where customer_key is not null
    group by customer_key
),

first_contact as (
    select customer_key, min(contacted_on) as contacted_on from contacts group by customer_key
),

first_purchase as (
    select customer_key, min(ordered_on) as bought_on from {{ ref('ledger_order') }} where is_purchase group by customer_key
),

cycles as (
    select c.channel, days_between(f.contacted_on, b.bought_on) as days
    from {{ ref('int_acquisition_customer') }} c
    join first_contact f on f.customer_key = c.customer_key
    join first_purchase b on b.customer_key = c.customer_key
    where f.contacted_on <= b.bought_on
),

measured as (
    select channel, median(days) as median_days, count(*) as customers from cycles group by channel
    union all
    select '(all)' as channel, median(days) as median_days, count(*) as customers from cycles
)

select
    channel,
    customers,
    median_days,
    cast(greatest(ceil(coalesce(median_days, 0) / 30), 1) as integer) as lag_months
from measured
order by channel
