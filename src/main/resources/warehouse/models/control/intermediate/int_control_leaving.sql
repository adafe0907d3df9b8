-- int_control_leaving: how likely each customer is to leave: the one place that says where the probability comes from.
-- grain    one row per customer_key who has not left already and whose probability can be given
-- units    probability: 0 to 1
-- sources  value_customer, retention_customer
-- 1 − P(alive) of the purchase model. Customers who have left are for winning back, which is another matter.
select v.customer_key, 1.0 - v.p_alive as probability
from {{ ref('value_customer') }} v
join {{ ref('retention_customer') }} r on r.customer_key = v.customer_key
where v.p_alive is not null and not r.is_churned
