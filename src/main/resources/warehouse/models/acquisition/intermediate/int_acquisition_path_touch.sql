-- int_acquisition_path_touch: the touches that make up paths: within the look-back window before the path's end.
-- grain    one row per touch on a path; place from 1
-- sources  int_acquisition_touch, int_acquisition_path_end, acquisition_attribution_settings
-- Touches of the same second are in the order of their channels. A repeated touch is one of the same channel as the one before.
with within_reach as (
    select t.customer_key, t.visitor_id, t.occurred_at, t.channel_no, e.is_converted, e.value_minor
    from {{ ref('int_acquisition_touch') }} t
    join {{ ref('int_acquisition_path_end') }} e on e.customer_key = t.customer_key
    cross join {{ ref('acquisition_attribution_settings') }} s
    where t.occurred_at <= e.until and days_between(cast(t.occurred_at as date), e.ended_on) <= s.lookback_days
    union all
    select t.customer_key, t.visitor_id, t.occurred_at, t.channel_no, e.is_converted, e.value_minor
    from {{ ref('int_acquisition_touch') }} t
    join {{ ref('int_acquisition_path_end') }} e on e.visitor_id = t.visitor_id
    cross join {{ ref('acquisition_attribution_settings') }} s
    where t.occurred_at <= e.until and days_between(cast(t.occurred_at as date), e.ended_on) <= s.lookback_days
),

ordered as (
    select
        customer_key, visitor_id, occurred_at, channel_no, is_converted, value_minor,
        lag(channel_no) over (partition by customer_key, visitor_id order by occurred_at, channel_no) as previous_no
    from within_reach
)

select o.customer_key, o.visitor_id, o.occurred_at, o.channel_no, o.is_converted, o.value_minor
from ordered o
cross join {{ ref('acquisition_attribution_settings') }} s
where s.keep_repeats or o.previous_no is null or o.previous_no <> o.channel_no
