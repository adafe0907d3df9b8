-- int_value_holdout_history: each buyer of the first half of the window, as seen then, and what came after.
-- grain    one row per customer_key with a purchase up to split_on
-- units    as in value_purchase_history; later_*: after split_on up to the as-of day
-- sources  int_value_purchase_day, int_value_window
with seen as (
    select
        d.customer_key,
        w.split_on,
        min(d.ordered_on) filter (where d.purchases > 0 and d.ordered_on <= w.split_on) as first_purchase_on,
        max(d.ordered_on) filter (where d.purchases > 0 and d.ordered_on <= w.split_on) as last_purchase_on,
        count(*) filter (where d.purchases > 0 and d.ordered_on <= w.split_on) as purchase_days,
        cast(sum(case when d.ordered_on <= w.split_on then d.value_minor else 0 end) as bigint) as value_minor,
        min_by(d.value_minor, d.ordered_on) filter (where d.purchases > 0) as first_value_minor,
        count(*) filter (where d.purchases > 0 and d.ordered_on > w.split_on) as later_purchases,
        cast(sum(case when d.ordered_on > w.split_on then d.value_minor else 0 end) as bigint) as later_value_minor
    from {{ ref('int_value_purchase_day') }} d
    cross join {{ ref('int_value_window') }} w
    group by d.customer_key, w.split_on
)

select
    customer_key,
    cast(purchase_days - 1 as integer) as frequency,
    cast(days_between(first_purchase_on, last_purchase_on) as integer) as recency_days,
    cast(days_between(first_purchase_on, split_on) as integer) as age_days,
    case when purchase_days > 1 then value_minor - first_value_minor else 0 end as repeat_value_minor,
    cast(later_purchases as integer) as later_purchases,
    later_value_minor
from seen
where purchase_days > 0
