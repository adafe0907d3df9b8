-- report_driver: what each pool's cost was shared by over the whole window, the dearest pools first.
-- grain    one row per pool with a driver, at most a thousand
-- units    total_minor: integer minor units; units: minutes, quantities, currency units of revenue, or a count;
--          rate_minor: minor units per unit, null without units; drivers: how many rows there are
-- sources  costing_share, source_settings
-- The classes of a pool are shared by the same units, so those count once for each month and group of customers reached.
with based as (
    select
        month, pool, measure, activities, audience, audience_channel, audience_campaign,
        max(weight) as weight, sum(total_minor) as total_minor
    from {{ ref('costing_share') }}
    group by month, pool, measure, activities, audience, audience_channel, audience_campaign
),

summed as (
    select
        b.pool, b.measure, b.activities, count(distinct b.month) as months,
        cast(sum(b.total_minor) as bigint) as total_minor,
        cast(sum(b.weight) as double) / case b.measure
            when 'minutes' then 60 when 'quantity' then 1e6 when 'revenue' then max(s.minor_per_major) else 1
        end as units
    from based b
    cross join {{ source('settings') }} s
    group by b.pool, b.measure, b.activities
)

select
    pool, measure, activities, months, total_minor, units,
    case when units > 0 then total_minor / units end as rate_minor,
    count(*) over () as drivers
from summed
order by abs(total_minor) desc, pool, measure, activities nulls first
limit 1000
