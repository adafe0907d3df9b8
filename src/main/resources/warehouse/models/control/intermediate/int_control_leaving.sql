-- int_control_leaving: how likely each customer is to leave: the one place that says where the probability comes from.
-- grain    one row per customer_key who has not left already and whose probability can be given
-- units    probability: 0 to 1
-- sources  retention_churn_risk, value_customer, retention_customer
-- The calibrated probability of being lost within the horizon of the churn model; 1 − P(alive) of the purchase model where
-- the churn model was refused. Customers who have left are for winning back, which is another matter.
select r.customer_key, coalesce(k.probability, 1.0 - v.p_alive) as probability
from {{ ref('retention_customer') }} r
left join {{ ref('retention_churn_risk') }} k on k.customer_key = r.customer_key
left join {{ ref('value_customer') }} v on v.customer_key = r.customer_key
where not r.is_churned and coalesce(k.probability, 1.0 - v.p_alive) is not null
