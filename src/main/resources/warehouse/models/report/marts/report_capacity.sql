-- report_capacity: use of stated capacity by pool, the dearest idle capacity first.
-- grain    one row per pool with a capacity, at most a thousand
-- units    *_seconds: seconds; *_minor: integer minor units; activities: count; busiest_share: a part of 1
-- sources  costing_capacity
with

pools as (
    select
        pool,
        cast(sum(capacity_seconds) as bigint) as capacity_seconds,
        cast(sum(used_seconds) as bigint) as used_seconds,
        cast(sum(booked_minor) as bigint) as booked_minor,
        cast(sum(idle_minor) as bigint) as idle_minor,
        cast(sum(activities) as bigint) as activities
    from {{ ref('costing_capacity') }}
    group by pool
),

busiest as (
    select
        pool, month, div_double(used_seconds, capacity_seconds) as used_share,
        row_number() over (
            partition by pool order by div_double(used_seconds, capacity_seconds) desc nulls last, month) as place
    from {{ ref('costing_capacity') }}
)

select
    pools.pool, pools.capacity_seconds, pools.used_seconds, pools.booked_minor, pools.idle_minor, pools.activities,
    busiest.month as busiest_month, busiest.used_share as busiest_share,
    count(*) over () as pools
from pools
join busiest on busiest.pool = pools.pool and busiest.place = 1
order by pools.idle_minor desc, pools.pool
limit 1000
