-- int_acquisition_decay: conversions shared by the age of touches: one a half-life older counts half.
-- grain    one row per channel_no with a touch before a conversion
-- units    conversions_nano: billionths of a conversion; value_milli: thousandths of a minor unit
-- sources  int_acquisition_path_touch, acquisition_attribution_settings
-- Ages count from the last touch, which leaves the shares as they are. Whole-number weights add up the same in any order.
with last_touch as (
    select customer_key, max(occurred_at) as last_at
    from {{ ref('int_acquisition_path_touch') }}
    where is_converted
    group by customer_key
),

weighed as (
    select
        t.customer_key, t.channel_no, t.value_minor,
        sum(greatest(cast(round(
            1e9 * power(2.0, -div_double(seconds_between(t.occurred_at, l.last_at), 86400) / s.half_life_days)
        ) as bigint), 1)) as weight
    from {{ ref('int_acquisition_path_touch') }} t
    join last_touch l on l.customer_key = t.customer_key
    cross join {{ ref('acquisition_attribution_settings') }} s
    where t.is_converted
    group by t.customer_key, t.channel_no, t.value_minor
),

whole as (
    select customer_key, sum(weight) as weight from weighed group by customer_key
)

select
    w.channel_no,
    cast(sum(cast(round(1e9 * div_double(w.weight, a.weight)) as bigint)) as bigint) as conversions_nano,
    cast(sum(cast(round(1e3 * w.value_minor * div_double(w.weight, a.weight)) as bigint)) as bigint) as value_milli
from weighed w
join whole a on a.customer_key = w.customer_key
group by w.channel_no
