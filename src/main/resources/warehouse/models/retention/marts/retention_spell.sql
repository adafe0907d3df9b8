-- retention_spell: each unbroken time somebody was a customer; the first is being won, every later one being won back.
-- grain    one row per (customer_key, spell), spell 1…n in time
-- units    ended_on: the day the customer was lost, null while still a customer on the as-of day
-- sources  int_retention_stay, source_settings
with marked as (
    select
        customer_key, kind, started_on, ended_on,
        case
            when started_on > max(ended_on) over (
                partition by customer_key order by started_on, kind rows between unbounded preceding and 1 preceding
            ) then 1
            else 0
        end as is_break
    from {{ ref('int_retention_stay') }}
),

numbered as (
    select
        customer_key, kind, started_on, ended_on,
        sum(is_break) over (
            partition by customer_key order by started_on, kind rows between unbounded preceding and current row
        ) as breaks
    from marked
),

merged as (
    select
        customer_key,
        cast(breaks + 1 as integer) as spell,
        min(started_on) as started_on,
        max(ended_on) as ended_on,
        max_by(kind, started_on) as kind
    from numbered
    group by customer_key, breaks
)

select
    m.customer_key,
    m.spell,
    m.kind,
    m.started_on,
    case when m.ended_on <= s.as_of then m.ended_on end as ended_on
from merged m
cross join {{ source('settings') }} s
order by m.customer_key, m.spell
