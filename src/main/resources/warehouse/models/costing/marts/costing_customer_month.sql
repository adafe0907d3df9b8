-- costing_customer_month: what each customer brought and cost, by month.
-- grain    one row per (customer_key, month) with any money
-- units    *_minor: integer minor units of the reporting currency
-- sources  costing_allocation, ledger_customer_month
-- contribution_minor = revenue − refund − cost of goods − total cost. Idle and unassigned cost is nobody's.
with

costs as (
    select
        customer_key, month,
        sum(case when cost_class = 'acquisition' then amount_minor else 0 end) as acquisition_cost_minor,
        sum(case when cost_class = 'service' then amount_minor else 0 end) as service_cost_minor,
        sum(case when cost_class = 'logistics' then amount_minor else 0 end) as logistics_cost_minor,
        sum(case when cost_class = 'maintenance' then amount_minor else 0 end) as maintenance_cost_minor,
        sum(case when cost_class = 'complaint' then amount_minor else 0 end) as complaint_cost_minor,
        sum(case when cost_class = 'data' then amount_minor else 0 end) as data_cost_minor,
        sum(case when cost_class = 'platform' then amount_minor else 0 end) as platform_cost_minor,
        sum(case when cost_class = 'people' then amount_minor else 0 end) as people_cost_minor,
        sum(case when cost_class = 'overhead' then amount_minor else 0 end) as overhead_cost_minor,
        sum(amount_minor) as total_cost_minor
    from {{ ref('costing_allocation') }}
    where customer_key is not null
    group by customer_key, month
),

-- full join: a customer may cost money in a month without buying, or buy without costing
joined as (
    select
        coalesce(bought.customer_key, costs.customer_key) as customer_key,
        coalesce(bought.month, costs.month) as month,
        coalesce(bought.revenue_minor, 0) as revenue_minor,
        coalesce(bought.refund_minor, 0) as refund_minor,
        coalesce(bought.cost_of_goods_minor, 0) as cost_of_goods_minor,
        coalesce(costs.acquisition_cost_minor, 0) as acquisition_cost_minor,
        coalesce(costs.service_cost_minor, 0) as service_cost_minor,
        coalesce(costs.logistics_cost_minor, 0) as logistics_cost_minor,
        coalesce(costs.maintenance_cost_minor, 0) as maintenance_cost_minor,
        coalesce(costs.complaint_cost_minor, 0) as complaint_cost_minor,
        coalesce(costs.data_cost_minor, 0) as data_cost_minor,
        coalesce(costs.platform_cost_minor, 0) as platform_cost_minor,
        coalesce(costs.people_cost_minor, 0) as people_cost_minor,
        coalesce(costs.overhead_cost_minor, 0) as overhead_cost_minor,
        coalesce(costs.total_cost_minor, 0) as total_cost_minor
    from {{ ref('ledger_customer_month') }} bought
    full outer join costs on costs.customer_key = bought.customer_key and costs.month = bought.month
)

select
    customer_key, month, revenue_minor, refund_minor, cost_of_goods_minor,
    cast(acquisition_cost_minor as bigint) as acquisition_cost_minor,
    cast(service_cost_minor as bigint) as service_cost_minor,
    cast(logistics_cost_minor as bigint) as logistics_cost_minor,
    cast(maintenance_cost_minor as bigint) as maintenance_cost_minor,
    cast(complaint_cost_minor as bigint) as complaint_cost_minor,
    cast(data_cost_minor as bigint) as data_cost_minor,
    cast(platform_cost_minor as bigint) as platform_cost_minor,
    cast(people_cost_minor as bigint) as people_cost_minor,
    cast(overhead_cost_minor as bigint) as overhead_cost_minor,
    cast(total_cost_minor as bigint) as total_cost_minor,
    cast(revenue_minor - refund_minor - cost_of_goods_minor - total_cost_minor as bigint) as contribution_minor
from joined
where revenue_minor <> 0 or refund_minor <> 0 or cost_of_goods_minor <> 0
    or acquisition_cost_minor <> 0 or service_cost_minor <> 0 or logistics_cost_minor <> 0
    or maintenance_cost_minor <> 0 or complaint_cost_minor <> 0 or data_cost_minor <> 0
    or platform_cost_minor <> 0 or people_cost_minor <> 0 or overhead_cost_minor <> 0
