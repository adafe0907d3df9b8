-- costing_customer: what each customer brought and cost in all.
-- grain    one row per customer_key, also for customers without any money
-- units    *_minor: integer minor units of the reporting currency
-- sources  costing_customer_month, customers_customer
with

totals as (
    select
        customer_key,
        cast(sum(revenue_minor) as bigint) as revenue_minor,
        cast(sum(refund_minor) as bigint) as refund_minor,
        cast(sum(cost_of_goods_minor) as bigint) as cost_of_goods_minor,
        cast(sum(acquisition_cost_minor) as bigint) as acquisition_cost_minor,
        cast(sum(service_cost_minor) as bigint) as service_cost_minor,
        cast(sum(logistics_cost_minor) as bigint) as logistics_cost_minor,
        cast(sum(maintenance_cost_minor) as bigint) as maintenance_cost_minor,
        cast(sum(complaint_cost_minor) as bigint) as complaint_cost_minor,
        cast(sum(data_cost_minor) as bigint) as data_cost_minor,
        cast(sum(platform_cost_minor) as bigint) as platform_cost_minor,
        cast(sum(people_cost_minor) as bigint) as people_cost_minor,
        cast(sum(overhead_cost_minor) as bigint) as overhead_cost_minor,
        cast(sum(total_cost_minor) as bigint) as total_cost_minor,
        cast(sum(contribution_minor) as bigint) as contribution_minor
    from {{ ref('costing_customer_month') }}
    group by customer_key
)

select
    customer.customer_key,
    coalesce(totals.revenue_minor, 0) as revenue_minor,
    coalesce(totals.refund_minor, 0) as refund_minor,
    coalesce(totals.cost_of_goods_minor, 0) as cost_of_goods_minor,
    coalesce(totals.acquisition_cost_minor, 0) as acquisition_cost_minor,
    coalesce(totals.service_cost_minor, 0) as service_cost_minor,
    coalesce(totals.logistics_cost_minor, 0) as logistics_cost_minor,
    coalesce(totals.maintenance_cost_minor, 0) as maintenance_cost_minor,
    coalesce(totals.complaint_cost_minor, 0) as complaint_cost_minor,
    coalesce(totals.data_cost_minor, 0) as data_cost_minor,
    coalesce(totals.platform_cost_minor, 0) as platform_cost_minor,
    coalesce(totals.people_cost_minor, 0) as people_cost_minor,
    coalesce(totals.overhead_cost_minor, 0) as overhead_cost_minor,
    coalesce(totals.total_cost_minor, 0) as total_cost_minor,
    coalesce(totals.contribution_minor, 0) as contribution_minor
from {{ ref('customers_customer') }} customer
left join totals on totals.customer_key = customer.customer_key
order by customer.customer_key
