-- int_costing_used: working time used of each pool with a practical capacity, in every month of the analysis.
-- grain    one row per (pool_no, month)
-- units    *_seconds: whole seconds; idle_seconds: capacity − used, not below zero; activities: count, what used it
-- sources  ledger_month, service_activity, the costing model
with

capacities as (
    select pool_no, driver_no, capacity_seconds
    from {{ ref('costing_model_pool') }}
    where capacity_seconds is not null
),

worked as (
    select month, activity, customer_key, sum(seconds) as seconds, count(*) as activities
    from {{ ref('service_activity') }}
    where exists (select 1 from capacities)
    group by month, activity, customer_key
),

-- by customer first, as the driver counts: a customer whose corrections outweigh the work used nothing
customers as (
    select
        capacities.pool_no, worked.month, worked.customer_key,
        sum(worked.seconds) as seconds, sum(worked.activities) as activities
    from capacities
    join {{ ref('costing_model_driver') }} drivers on drivers.driver_no = capacities.driver_no
    cross join worked
    where not drivers.names_activities or exists (
        select 1 from {{ ref('costing_model_activity') }} named
        where named.driver_no = drivers.driver_no and named.activity = worked.activity)
    group by capacities.pool_no, worked.month, worked.customer_key
),

used as (
    select pool_no, month, cast(sum(seconds) as bigint) as used_seconds, cast(sum(activities) as bigint) as activities
    from customers
    where seconds > 0
    group by pool_no, month
)

select
    capacities.pool_no, capacities.driver_no, months.month, capacities.capacity_seconds,
    coalesce(used.used_seconds, 0) as used_seconds,
    coalesce(used.activities, 0) as activities,
    greatest(capacities.capacity_seconds - coalesce(used.used_seconds, 0), 0) as idle_seconds
from capacities
cross join {{ ref('ledger_month') }} months
left join used on used.pool_no = capacities.pool_no and used.month = months.month
