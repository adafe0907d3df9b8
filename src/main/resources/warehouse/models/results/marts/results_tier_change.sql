-- results_tier_change: how a customer's tier by margin so far moved, looked at every three months for two years.
-- grain    one row per (customer_key, month) whose tier differs from the one three months before, and the first
-- units    month: looked at its end; margin_minor: contribution before acquisition cost up to then, minor units
-- sources  value_tier_history
with moves as (
    select
        customer_key, month, margin_minor, tier,
        lag(tier) over (partition by customer_key order by month) as previous_tier
    from {{ ref('value_tier_history') }}
)

select customer_key, month, tier, previous_tier, margin_minor
from moves
where previous_tier is null or previous_tier <> tier
order by customer_key, month
