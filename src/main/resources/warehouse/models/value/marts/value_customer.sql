-- value_customer: what each customer is worth, how much that matters and where in their life they are.
-- grain    one row per customer_key, everybody in customers_customer
-- units    p_alive: 0 to 1; expected_orders: purchases over the horizon; *_minor: minor units, discounted to the as-of day
--          (expected_order_value_minor is not)
-- sources  int_value_worth, int_value_tier, int_value_stage
-- Values and tier are null for customers with neither a purchase nor a valued contract; values are null for all buyers where the
-- purchase models were refused.
select
    s.customer_key,
    e.p_alive,
    e.expected_orders,
    e.expected_order_value_minor,
    e.clv_revenue_minor,
    e.clv_margin_minor,
    e.clv_low_minor,
    e.clv_high_minor,
    t.tier,
    s.lifecycle_stage
from {{ ref('int_value_stage') }} s
left join {{ ref('int_value_worth') }} e on e.customer_key = s.customer_key
left join {{ ref('int_value_tier') }} t on t.customer_key = s.customer_key
order by s.customer_key
