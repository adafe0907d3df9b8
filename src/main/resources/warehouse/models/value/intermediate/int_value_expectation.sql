-- int_value_expectation: what each buyer is expected to bring over the horizon.
-- grain    one row per customer_key with a purchase
-- units    expected_orders: purchases over the horizon, undiscounted; *_minor: minor units, rounded half-even once, here;
--          everything null where the models were refused
-- sources  value_purchase_history, value_forecast, value_spend_model, int_value_margin
-- The range is ±1.645 standard errors of revenue CLV by the delta method: 90 % if only the models' parameters are uncertain.
-- Repeat spending below 0 (returns above purchases) counts as 0; without repeats the population's mean is expected.
with joined as (
    select
        h.customer_key,
        f.p_alive,
        f.expected_orders,
        f.discounted_orders,
        f.discounted_orders_error,
        s.p * (s.gamma_minor + greatest(h.repeat_value_minor, 0)) / (s.p * h.frequency + s.q - 1) as order_value,
        -- derivatives of ln(order_value) by ln(p), ln(q) and ln(gamma)
        (s.q - 1) / (s.p * h.frequency + s.q - 1) as by_p,
        -s.q / (s.p * h.frequency + s.q - 1) as by_q,
        s.gamma_minor / (s.gamma_minor + greatest(h.repeat_value_minor, 0)) as by_gamma,
        s.var_p, s.var_q, s.var_gamma, s.cov_p_q, s.cov_p_gamma, s.cov_q_gamma,
        m.margin_rate
    from {{ ref('value_purchase_history') }} h
    join {{ ref('int_value_margin') }} m on m.customer_key = h.customer_key
    left join {{ ref('value_forecast') }} f
        on f.frequency = h.frequency and f.age_days = h.age_days and f.recency_days = h.recency_days
    left join {{ ref('value_spend_model') }} s on true
),

valued as (
    select
        customer_key,
        p_alive,
        expected_orders,
        order_value,
        discounted_orders * order_value as revenue,
        margin_rate,
        1.645 * order_value * sqrt(greatest(
            discounted_orders_error * discounted_orders_error
            + discounted_orders * discounted_orders * (
                by_p * by_p * var_p + by_q * by_q * var_q + by_gamma * by_gamma * var_gamma
                + 2 * (by_p * by_q * cov_p_q + by_p * by_gamma * cov_p_gamma + by_q * by_gamma * cov_q_gamma)
            ),
            0
        )) as revenue_reach
    from joined
)

select
    customer_key,
    p_alive,
    expected_orders,
    nearest_even(order_value) as expected_order_value_minor,
    nearest_even(revenue) as clv_revenue_minor,
    nearest_even(revenue * margin_rate) as clv_margin_minor,
    nearest_even(revenue * margin_rate - revenue_reach * abs(margin_rate)) as clv_low_minor,
    nearest_even(revenue * margin_rate + revenue_reach * abs(margin_rate)) as clv_high_minor
from valued
