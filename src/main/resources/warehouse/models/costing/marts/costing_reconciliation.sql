-- costing_reconciliation: booked = to customers + idle + unassigned, for every month and pool.
-- grain    one row per (month, pool) that booked, received or passed on anything
-- units    *_minor: integer minor units of the reporting currency
-- sources  costing_cost_line, costing_support_received, costing_support_passed, costing_allocation, costing_model_pool
-- booked_minor = own_minor + received_minor − passed_on_minor: the cost that came to rest in the pool. A support pool
-- passes everything on, so nothing rests there; over all pools booked_minor sums to the ledger. What support pools
-- receive from each other is rounded half-even for show and passed on again.
with

movements as (
    select
        pool, month, amount_minor as own_minor, cast(0 as bigint) as received_minor, cast(0 as bigint) as passed_on_minor
    from {{ ref('costing_cost_line') }}
    union all
    select pools.pool, received.month, 0 as own_minor, received.received_minor, 0 as passed_on_minor
    from {{ ref('costing_support_received') }} received
    join {{ ref('costing_model_pool') }} pools on pools.pool_no = received.pool_no
    union all
    select pools.pool, passed.month, 0 as own_minor, passed.received_minor, passed.passed_on_minor
    from {{ ref('costing_support_passed') }} passed
    join {{ ref('costing_model_pool') }} pools on pools.pool_no = passed.pool_no
),

held as (
    select
        month, pool,
        sum(own_minor) as own_minor, sum(received_minor) as received_minor, sum(passed_on_minor) as passed_on_minor
    from movements
    group by month, pool
),

rested as (
    select
        month, pool,
        sum(case when customer_key is not null then amount_minor else 0 end) as customers_minor,
        sum(case when recipient = '(idle)' then amount_minor else 0 end) as idle_minor,
        sum(case when recipient = '(unassigned)' then amount_minor else 0 end)
            as unassigned_minor
    from {{ ref('costing_allocation') }}
    group by month, pool
),

compared as (
    select
        held.month, held.pool, held.own_minor, held.received_minor, held.passed_on_minor,
        held.own_minor + held.received_minor - held.passed_on_minor as booked_minor,
        coalesce(rested.customers_minor, 0) as customers_minor,
        coalesce(rested.idle_minor, 0) as idle_minor,
        coalesce(rested.unassigned_minor, 0) as unassigned_minor
    from held
    left join rested on rested.month = held.month and rested.pool = held.pool
)

select
    month, pool,
    cast(booked_minor as bigint) as booked_minor,
    cast(customers_minor as bigint) as customers_minor,
    cast(idle_minor as bigint) as idle_minor,
    cast(unassigned_minor as bigint) as unassigned_minor,
    cast(booked_minor - customers_minor - idle_minor - unassigned_minor as bigint) as difference_minor,
    cast(own_minor as bigint) as own_minor,
    cast(received_minor as bigint) as received_minor,
    cast(passed_on_minor as bigint) as passed_on_minor,
    cast(case when pool = '(none)' then unassigned_minor else 0 end as bigint) as no_pool_minor,
    cast(case when pool <> '(none)' then unassigned_minor else 0 end as bigint) as no_driver_minor
from compared
