-- report_churn_reason: what raises the risk of customers at high risk.
-- grain    one row per reason
-- units    counts of customers in bands high and critical
-- sources  retention_churn_risk
with risky as (
    select * from {{ ref('retention_churn_risk') }} where band in ('high', 'critical')
),

named as (
    select reason_1 as reason, 1 as place from risky where effect_1 > 0
    union all
    select reason_2, 2 from risky where effect_2 > 0
    union all
    select reason_3, 3 from risky where effect_3 > 0
)

select
    n.reason,
    count(*) as customers,
    count(case when n.place = 1 then 1 end) as first_reason,
    (select count(*) from risky) as risky
from named n
group by n.reason
order by customers desc, n.reason
