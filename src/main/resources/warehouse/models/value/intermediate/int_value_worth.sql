-- int_value_worth: what each customer is expected to bring over the horizon, by purchases and by contract together.
-- grain    one row per customer_key with a purchase, or with a contract that has a value of its own
-- units    *_minor: minor units, rounded half-even
-- sources  int_value_expectation, value_contract_customer
-- Null for buyers whose purchases could not be valued: their contract alone would understate them. The two ranges are of
-- different models, so their half-widths add as squares.
with parts as (
    select
        coalesce(e.customer_key, c.customer_key) as customer_key,
        e.customer_key is not null as is_buyer,
        e.p_alive,
        e.expected_orders,
        e.expected_order_value_minor,
        e.clv_revenue_minor,
        e.clv_margin_minor,
        e.clv_high_minor - e.clv_margin_minor as reach_minor,
        c.residual_revenue_minor,
        c.residual_margin_minor,
        c.residual_high_minor - c.residual_margin_minor as residual_reach_minor
    from {{ ref('int_value_expectation') }} e
    full outer join (
        select * from {{ ref('value_contract_customer') }} where counts_in_value and residual_margin_minor is not null
    ) c on c.customer_key = e.customer_key
),

summed as (
    select
        customer_key, is_buyer, p_alive, expected_orders, expected_order_value_minor,
        case when is_buyer then clv_revenue_minor + coalesce(residual_revenue_minor, 0) else residual_revenue_minor end
            as clv_revenue_minor,
        case when is_buyer then clv_margin_minor + coalesce(residual_margin_minor, 0) else residual_margin_minor end
            as clv_margin_minor,
        nearest_even(sqrt(
            power(cast(coalesce(reach_minor, 0) as double), 2) + power(cast(coalesce(residual_reach_minor, 0) as double), 2)
        )) as reach_minor
    from parts
)

select
    customer_key, is_buyer, p_alive, expected_orders, expected_order_value_minor,
    clv_revenue_minor,
    clv_margin_minor,
    clv_margin_minor - reach_minor as clv_low_minor,
    clv_margin_minor + reach_minor as clv_high_minor
from summed
