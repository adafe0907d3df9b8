-- report_reconciliation_pool: cost of each pool and where it is, the thousand largest.
-- grain    one row per pool, in order of position; pools: how many there are
-- units    *_minor: integer minor units of the reporting currency
-- sources  costing_reconciliation
with totals as (
    select
        pool,
        cast(sum(own_minor) as bigint) as own_minor,
        cast(sum(received_minor) as bigint) as received_minor,
        cast(sum(passed_on_minor) as bigint) as passed_on_minor,
        cast(sum(booked_minor) as bigint) as booked_minor,
        cast(sum(customers_minor) as bigint) as customers_minor,
        cast(sum(idle_minor) as bigint) as idle_minor,
        cast(sum(unassigned_minor) as bigint) as unassigned_minor,
        cast(sum(difference_minor) as bigint) as difference_minor
    from {{ ref('costing_reconciliation') }}
    group by pool
)

select
    cast(row_number() over (order by own_minor + received_minor desc, pool) as integer) as position,
    cast(count(*) over () as bigint) as pools,
    pool, own_minor, received_minor, passed_on_minor,
    booked_minor, customers_minor, idle_minor, unassigned_minor, difference_minor
from totals
order by position
limit 1000
