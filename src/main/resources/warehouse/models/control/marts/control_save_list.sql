-- control_save_list: whom to keep with what, best first: the rows of save_list.csv.
-- grain    one row per (customer_key, action) chosen
-- units    probability: 0 to 1; *_minor: integer minor units; place: 1 for the highest save value
-- sources  control_choice, control_action, int_control_at_risk
-- save_value_minor = P(leave) × margin CLV × effect − cost, where P(leave) × margin CLV is the value at risk.
with priced as (
    select
        c.customer_key, a.action_no, a.action, r.tier, r.probability, r.clv_margin_minor, r.value_at_risk_minor, a.effect,
        a.cost_minor, nearest_even(a.effect * r.value_at_risk_minor) as saved_minor
    from {{ ref('control_choice') }} c
    join {{ ref('control_action') }} a on a.action_no = c.action_no
    join {{ ref('int_control_at_risk') }} r on r.customer_key = c.customer_key
)

select
    row_number() over (order by saved_minor - cost_minor desc, customer_key, action_no) as place,
    customer_key, action, tier, probability, clv_margin_minor, value_at_risk_minor, effect, cost_minor, saved_minor,
    saved_minor - cost_minor as save_value_minor
from priced
order by place
