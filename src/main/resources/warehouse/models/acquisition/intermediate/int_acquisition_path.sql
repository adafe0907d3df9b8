-- int_acquisition_path: distinct paths with everybody who took them.
-- grain    one row per path: a character per touch, chr(65 + channel_no)
-- units    value_minor: integer minor units
-- sources  int_acquisition_path_touch
with people as (
    select
        string_agg(chr(65 + channel_no), '' order by occurred_at, channel_no) as path,
        is_converted, value_minor
    from {{ ref('int_acquisition_path_touch') }}
    group by customer_key, visitor_id, is_converted, value_minor
)

select
    path,
    count(case when is_converted then 1 end) as conversions,
    cast(sum(value_minor) as bigint) as value_minor,
    count(case when is_converted then null else 1 end) as nulls
from people
group by path
