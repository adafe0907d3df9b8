-- report_unassigned: cost that reached nobody, and why, the thousand largest entries.
-- grain    one row per (reason, pool, cost_class), in order of position; entries: how many there are
-- units    amount_minor: integer minor units; months: count
-- sources  costing_allocation
with totals as (
    select
        case when pool = '(none)' then 'no-pool' else 'no-driver' end as reason,
        pool, cost_class,
        cast(sum(amount_minor) as bigint) as amount_minor,
        count(distinct month) as months
    from {{ ref('costing_allocation') }}
    where customer_key is null and recipient = '(unassigned)'
    group by 1, pool, cost_class
)

select
    cast(row_number() over (order by abs(amount_minor) desc, pool, cost_class) as integer) as position,
    cast(count(*) over () as bigint) as entries,
    reason, pool, cost_class, amount_minor, months
from totals
order by position
limit 1000
