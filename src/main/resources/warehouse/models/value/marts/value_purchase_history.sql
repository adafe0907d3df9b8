-- value_purchase_history: each buyer's purchases as the value models see them.
-- grain    one row per customer_key with a purchase up to the as-of day
-- units    frequency: distinct purchase days − 1; recency_*, age_*: from the first purchase day to the last one and to the
--          as-of day, weeks of 7 days unrounded; silent_days: last purchase day to as-of day; *_minor: minor units
-- sources  int_value_purchase_day, source_settings
-- Returns booked as orders of their own reduce net_value_minor, and repeat_value_minor unless dated on the first day.
with buyers as (
    select
        customer_key,
        min(ordered_on) filter (where purchases > 0) as first_purchase_on,
        max(ordered_on) filter (where purchases > 0) as last_purchase_on,
        cast(sum(purchases) as bigint) as purchases,
        count(*) filter (where purchases > 0) as purchase_days,
        cast(sum(value_minor) as bigint) as net_value_minor,
        min_by(value_minor, ordered_on) filter (where purchases > 0) as first_value_minor
    from {{ ref('int_value_purchase_day') }}
    group by customer_key
    having sum(purchases) > 0
),

measured as (
    select
        b.*,
        cast(days_between(b.first_purchase_on, b.last_purchase_on) as integer) as recency_days,
        cast(days_between(b.first_purchase_on, s.as_of) as integer) as age_days
    from buyers b
    cross join {{ source('settings') }} s
)

select
    customer_key,
    first_purchase_on,
    last_purchase_on,
    purchases,
    cast(purchase_days - 1 as integer) as frequency,
    recency_days,
    age_days,
    cast(age_days - recency_days as integer) as silent_days,
    div_double(recency_days, 7) as recency_weeks,
    div_double(age_days, 7) as age_weeks,
    net_value_minor,
    case when purchase_days > 1 then net_value_minor - first_value_minor else 0 end as repeat_value_minor
from measured
order by customer_key
