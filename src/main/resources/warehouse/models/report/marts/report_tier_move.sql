-- report_tier_move: how customers moved between tiers by margin so far within the last three months of the tier history.
-- grain    one row per (previous_tier, tier) with customers; previous_tier '(none)': no money yet at the point before
-- units    customers: count; from_customers: all who began in previous_tier; month, previous_month: looked at their ends
-- sources  value_tier_move
select
    coalesce(previous_tier, '(none)') as previous_tier,
    tier,
    count(*) as customers,
    cast(sum(count(*)) over (partition by coalesce(previous_tier, '(none)')) as bigint) as from_customers,
    min(month) as month,
    min(previous_month) as previous_month
from {{ ref('value_tier_move') }}
group by coalesce(previous_tier, '(none)'), tier
order by previous_tier, tier
