-- report_loss_cause: what customers at a loss spend on each item, compared with the others.
-- grain    one row per component: refunds, cost of goods and each class of cost that is not 0
-- units    *_minor: integer minor units of the reporting currency
-- sources  costing_customer
-- excess_minor: what they would not have spent at the others' share of net revenue; all of it where the others have none.
with

sides as (
    select
        contribution_minor < 0 as is_losing,
        coalesce(cast(sum(refund_minor) as bigint), 0) as refund_minor,
        coalesce(cast(sum(cost_of_goods_minor) as bigint), 0) as cost_of_goods_minor,
        coalesce(cast(sum(acquisition_cost_minor) as bigint), 0) as acquisition_cost_minor,
        coalesce(cast(sum(service_cost_minor) as bigint), 0) as service_cost_minor,
        coalesce(cast(sum(logistics_cost_minor) as bigint), 0) as logistics_cost_minor,
        coalesce(cast(sum(maintenance_cost_minor) as bigint), 0) as maintenance_cost_minor,
        coalesce(cast(sum(complaint_cost_minor) as bigint), 0) as complaint_cost_minor,
        coalesce(cast(sum(data_cost_minor) as bigint), 0) as data_cost_minor,
        coalesce(cast(sum(platform_cost_minor) as bigint), 0) as platform_cost_minor,
        coalesce(cast(sum(people_cost_minor) as bigint), 0) as people_cost_minor,
        coalesce(cast(sum(overhead_cost_minor) as bigint), 0) as overhead_cost_minor,
        coalesce(cast(sum(revenue_minor - refund_minor) as bigint), 0) as net_revenue_minor
    from {{ ref('costing_customer') }}
    group by 1
),

items as (
    select is_losing, net_revenue_minor, 'refund' as component, refund_minor as amount_minor from sides
    union all
    select is_losing, net_revenue_minor, 'cost_of_goods' as component, cost_of_goods_minor as amount_minor from sides
    union all
    select is_losing, net_revenue_minor, 'acquisition' as component, acquisition_cost_minor as amount_minor from sides
    union all
    select is_losing, net_revenue_minor, 'service' as component, service_cost_minor as amount_minor from sides
    union all
    select is_losing, net_revenue_minor, 'logistics' as component, logistics_cost_minor as amount_minor from sides
    union all
    select is_losing, net_revenue_minor, 'maintenance' as component, maintenance_cost_minor as amount_minor from sides
    union all
    select is_losing, net_revenue_minor, 'complaint' as component, complaint_cost_minor as amount_minor from sides
    union all
    select is_losing, net_revenue_minor, 'data' as component, data_cost_minor as amount_minor from sides
    union all
    select is_losing, net_revenue_minor, 'platform' as component, platform_cost_minor as amount_minor from sides
    union all
    select is_losing, net_revenue_minor, 'people' as component, people_cost_minor as amount_minor from sides
    union all
    select is_losing, net_revenue_minor, 'overhead' as component, overhead_cost_minor as amount_minor from sides
),

compared as (
    select
        component,
        coalesce(cast(sum(case when is_losing then amount_minor end) as bigint), 0) as losing_minor,
        coalesce(cast(sum(case when is_losing then net_revenue_minor end) as bigint), 0) as losing_revenue_minor,
        coalesce(cast(sum(case when not is_losing then amount_minor end) as bigint), 0) as other_minor,
        coalesce(cast(sum(case when not is_losing then net_revenue_minor end) as bigint), 0) as other_revenue_minor
    from items
    group by component
)

select
    component, losing_minor, losing_revenue_minor, other_minor, other_revenue_minor,
    losing_minor - case
        when other_revenue_minor <= 0 or losing_revenue_minor <= 0 then 0
        else cast(round(div_double(other_minor, other_revenue_minor) * losing_revenue_minor) as bigint)
    end as excess_minor
from compared
where losing_minor <> 0
order by component
