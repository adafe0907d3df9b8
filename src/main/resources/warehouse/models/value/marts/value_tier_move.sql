-- value_tier_move: the tier by margin so far at the last point of its history and at the one three months before.
-- grain    one row per customer_key with a tier at the last point
-- units    month, previous_month: looked at their ends; previous_tier null: no money yet at the point before
-- sources  value_tier_history
with points as (
    select max(month) as month, add_months(max(month), -3) as previous_month from {{ ref('value_tier_history') }}
)

select h.customer_key, p.month, p.previous_month, h.tier, b.tier as previous_tier
from {{ ref('value_tier_history') }} h
join points p on p.month = h.month
left join {{ ref('value_tier_history') }} b on b.customer_key = h.customer_key and b.month = p.previous_month
order by h.customer_key
