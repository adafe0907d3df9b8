-- report_rfm_cell: buyers by recency and frequency score.
-- grain    one row per (r_score, f_score) with customers
-- units    customers: count; *_minor: integer minor units
-- sources  value_rfm, costing_customer
select
    rfm.r_score, rfm.f_score,
    count(*) as customers,
    cast(sum(cost.revenue_minor - cost.refund_minor) as bigint) as net_revenue_minor,
    cast(sum(cost.contribution_minor) as bigint) as contribution_minor
from {{ ref('value_rfm') }} rfm
join {{ ref('costing_customer') }} cost on cost.customer_key = rfm.customer_key
where rfm.r_score is not null
group by rfm.r_score, rfm.f_score
order by rfm.r_score, rfm.f_score
