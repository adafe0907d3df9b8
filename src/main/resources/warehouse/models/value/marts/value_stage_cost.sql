-- value_stage_cost: what customers bring and cost by where they are in their life: the U-curve.
-- grain    one row per lifecycle_stage, also where nobody is in it
-- units    place: order in life; customers: count; *_minor: minor units, all months up to the as-of day
-- sources  value_customer, costing_customer
with stages as (
    select 'prospect' as lifecycle_stage, 1 as place
    union all select 'new' as lifecycle_stage, 2 as place
    union all select 'growing' as lifecycle_stage, 3 as place
    union all select 'mature' as lifecycle_stage, 4 as place
    union all select 'declining' as lifecycle_stage, 5 as place
    union all select 'lost' as lifecycle_stage, 6 as place
    union all select 'won_back' as lifecycle_stage, 7 as place
),

customers as (
    select v.lifecycle_stage, c.*
    from {{ ref('value_customer') }} v
    join {{ ref('costing_customer') }} c on c.customer_key = v.customer_key
)

select
    s.lifecycle_stage,
    s.place,
    count(c.customer_key) as customers,
    cast(coalesce(sum(c.revenue_minor), 0) as bigint) as revenue_minor,
    cast(coalesce(sum(c.refund_minor), 0) as bigint) as refund_minor,
    cast(coalesce(sum(c.cost_of_goods_minor), 0) as bigint) as cost_of_goods_minor,
    cast(coalesce(sum(c.acquisition_cost_minor), 0) as bigint) as acquisition_cost_minor,
    cast(coalesce(sum(c.service_cost_minor), 0) as bigint) as service_cost_minor,
    cast(coalesce(sum(c.logistics_cost_minor), 0) as bigint) as logistics_cost_minor,
    cast(coalesce(sum(c.maintenance_cost_minor), 0) as bigint) as maintenance_cost_minor,
    cast(coalesce(sum(c.complaint_cost_minor), 0) as bigint) as complaint_cost_minor,
    cast(coalesce(sum(c.data_cost_minor), 0) as bigint) as data_cost_minor,
    cast(coalesce(sum(c.platform_cost_minor), 0) as bigint) as platform_cost_minor,
    cast(coalesce(sum(c.people_cost_minor), 0) as bigint) as people_cost_minor,
    cast(coalesce(sum(c.overhead_cost_minor), 0) as bigint) as overhead_cost_minor,
    cast(coalesce(sum(c.total_cost_minor), 0) as bigint) as total_cost_minor,
    cast(coalesce(sum(c.contribution_minor), 0) as bigint) as contribution_minor
from stages s
left join customers c on c.lifecycle_stage = s.lifecycle_stage
group by s.lifecycle_stage, s.place
order by s.place
