-- report_rfm_segment: buyers by named segment.
-- grain    one row per rfm_segment with customers
-- units    customers: count; *_minor: integer minor units; median_recency_days: days
-- sources  value_rfm, costing_customer
select
    rfm.rfm_segment,
    count(*) as customers,
    cast(sum(cost.revenue_minor - cost.refund_minor) as bigint) as net_revenue_minor,
    cast(sum(cost.contribution_minor) as bigint) as contribution_minor,
    cast(round(median(rfm.recency_days)) as bigint) as median_recency_days,
    div_double(sum(rfm.purchases), count(*)) as average_purchases
from {{ ref('value_rfm') }} rfm
join {{ ref('costing_customer') }} cost on cost.customer_key = rfm.customer_key
where rfm.rfm_segment is not null
group by rfm.rfm_segment
order by rfm.rfm_segment
