-- int_value_trend: how often each buyer bought in the last half-year and in the one before.
-- grain    one row per customer_key with a purchase
-- units    recent_days, earlier_days: purchase days in the 182 days up to the as-of day, in the 182 days before those
-- sources  int_value_purchase_day, source_settings
select
    d.customer_key,
    count(*) filter (where days_between(d.ordered_on, s.as_of) < 182) as recent_days,
    count(*) filter (where days_between(d.ordered_on, s.as_of) between 182 and 363) as earlier_days
from {{ ref('int_value_purchase_day') }} d
cross join {{ source('settings') }} s
where d.purchases > 0
group by d.customer_key
