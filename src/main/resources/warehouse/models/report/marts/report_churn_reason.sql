-- report_churn_reason: what raises the risk of customers at high risk.
-- grain    one row per reason
-- units    counts of customers in bands high and critical
-- sources  retention_churn_risk, retention_risk_reason
with risky as (
    select customer_key from {{ ref('retention_churn_risk') }} where band in ('high', 'critical')
)

select
    n.reason,
    count(*) as customers,
    count(case when n.place = 1 then 1 end) as first_reason,
    (select count(*) from risky) as risky
from {{ ref('retention_risk_reason') }} n
join risky r on r.customer_key = n.customer_key
group by n.reason
order by customers desc, n.reason
