-- retention_churn_risk: how likely each customer is to be lost within the horizon after the as-of day, and why.
-- grain    one row per customer_key: customers active on the as-of day; none where churn models were refused
-- units    probability: part of 1, six digits; effect_*: log-odds; value_*, reference_*: the numbers of the reason's sentence
-- sources  int_retention_feature, retention_churn_score, retention_churn_band (kernel churn-prediction)
-- Who is silent within the own rhythm beyond the horizon cannot be lost within it by definition: band not_due, probability 0.
select
    f.customer_key,
    f.can_leave,
    case when f.can_leave then s.probability else 0.0 end as probability,
    case when f.can_leave then s.band else 'not_due' end as band,
    s.reason_1, s.effect_1, s.value_1, s.reference_1,
    s.reason_2, s.effect_2, s.value_2, s.reference_2,
    s.reason_3, s.effect_3, s.value_3, s.reference_3
from {{ ref('int_retention_feature') }} f
left join {{ ref('retention_churn_score') }} s on s.customer_key = f.customer_key
where f.place = 0 and exists (select 1 from {{ ref('retention_churn_band') }})
order by f.customer_key
