-- report_clv_tier: value still to come, by tier.
-- grain    one row per tier with customers; none where value could not be estimated
-- units    customers: count; *_minor: integer minor units
-- sources  value_customer, costing_customer
select
    cast(case value.tier when 'core' then 1 when 'potential' then 2 else 3 end as integer) as position,
    value.tier,
    count(*) as customers,
    cast(sum(value.clv_margin_minor) as bigint) as clv_margin_minor,
    cast(sum(value.clv_low_minor) as bigint) as clv_low_minor,
    cast(sum(value.clv_high_minor) as bigint) as clv_high_minor,
    cast(round(median(value.clv_margin_minor)) as bigint) as median_clv_margin_minor,
    cast(sum(cost.contribution_minor) as bigint) as contribution_minor
from {{ ref('value_customer') }} value
join {{ ref('costing_customer') }} cost on cost.customer_key = value.customer_key
where value.tier is not null and value.clv_margin_minor is not null
group by value.tier
order by position
