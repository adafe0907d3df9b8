-- int_control_at_risk: what is expected to be lost with each customer.
-- grain    one row per customer_key with a value at risk of at least one minor unit
-- units    probability: 0 to 1; *_minor: integer minor units
-- sources  int_control_leaving, value_customer
-- tier_no  0 core, 1 potential, 2 low, 3 none
with valued as (
    select
        l.customer_key, l.probability, v.tier, v.clv_margin_minor,
        nearest_even(l.probability * v.clv_margin_minor) as value_at_risk_minor
    from {{ ref('int_control_leaving') }} l
    join {{ ref('value_customer') }} v on v.customer_key = l.customer_key
    where v.clv_margin_minor > 0
)

select
    customer_key, probability, tier,
    case tier when 'core' then 0 when 'potential' then 1 when 'low' then 2 else 3 end as tier_no,
    clv_margin_minor, value_at_risk_minor
from valued
where value_at_risk_minor > 0
