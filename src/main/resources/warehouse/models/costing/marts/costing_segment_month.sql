-- costing_segment_month: what customers brought and cost, by the channel they came by.
-- grain    one row per (month, channel) with any money
-- units    *_minor: integer minor units of the reporting currency; customers: those with any money in the month
-- sources  costing_customer_month, customers_customer
select
    m.month,
    coalesce(c.channel, '(none)') as channel,
    count(*) as customers,
    cast(sum(m.revenue_minor - m.refund_minor) as bigint) as net_revenue_minor,
    cast(sum(m.total_cost_minor) as bigint) as total_cost_minor,
    cast(sum(m.contribution_minor) as bigint) as contribution_minor
from {{ ref('costing_customer_month') }} m
join {{ ref('customers_customer') }} c on c.customer_key = m.customer_key
group by m.month, coalesce(c.channel, '(none)')
