-- value_migration: who went from which segment to which in the last half-year.
-- grain    one row per (from_segment, to_segment), also where nobody moved so; from_segment 0: had not bought yet
-- units    customers: count; from_customers: all who began in from_segment
-- sources  value_segment_customer, value_segment_persona
with starts as (
    select segment from {{ ref('value_segment_persona') }}
    union all
    select 0 as segment from {{ ref('value_segment_persona') }} where segment = 1
),

moves as (
    select coalesce(previous_segment, 0) as from_segment, segment as to_segment, count(*) as customers
    from {{ ref('value_segment_customer') }}
    group by coalesce(previous_segment, 0), segment
)

select
    s.segment as from_segment,
    e.segment as to_segment,
    coalesce(m.customers, 0) as customers,
    cast(sum(coalesce(m.customers, 0)) over (partition by s.segment) as bigint) as from_customers
from starts s
cross join {{ ref('value_segment_persona') }} e
left join moves m on m.from_segment = s.segment and m.to_segment = e.segment
order by s.segment, e.segment
