-- retention_risk_reason: what raises a customer's risk, the weightiest first.
-- grain    one row per (customer_key, place), place 1 to 3
-- sources  retention_churn_risk
select customer_key, place, reason
from (
    select customer_key, 1 as place, reason_1 as reason, effect_1 as effect from {{ ref('retention_churn_risk') }}
    union all
    select customer_key, 2, reason_2, effect_2 from {{ ref('retention_churn_risk') }}
    union all
    select customer_key, 3, reason_3, effect_3 from {{ ref('retention_churn_risk') }}
) reasons
where effect > 0
order by customer_key, place
