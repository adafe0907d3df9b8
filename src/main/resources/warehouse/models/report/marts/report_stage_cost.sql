-- report_stage_cost: what a customer costs in a month, by the stage of life on the as-of day.
-- grain    one row per lifecycle_stage with customers
-- units    *_minor: integer minor units per customer and month with any money, rounded; customers: count
-- sources  value_customer, costing_customer, costing_customer_month
with

months as (
    select customer_key, count(*) as months from {{ ref('costing_customer_month') }} group by customer_key
),

stages as (
    select
        value.lifecycle_stage,
        count(*) as customers,
        sum(coalesce(months.months, 0)) as customer_months,
        sum(cost.acquisition_cost_minor) as acquisition_cost_minor,
        sum(cost.service_cost_minor) as service_cost_minor,
        sum(cost.logistics_cost_minor) as logistics_cost_minor,
        sum(cost.maintenance_cost_minor) as maintenance_cost_minor,
        sum(cost.complaint_cost_minor) as complaint_cost_minor,
        sum(cost.data_cost_minor) as data_cost_minor,
        sum(cost.platform_cost_minor) as platform_cost_minor,
        sum(cost.people_cost_minor) as people_cost_minor,
        sum(cost.overhead_cost_minor) as overhead_cost_minor,
        sum(cost.total_cost_minor) as total_cost_minor,
        sum(cost.revenue_minor - cost.refund_minor) as net_revenue_minor
    from {{ ref('value_customer') }} value
    join {{ ref('costing_customer') }} cost on cost.customer_key = value.customer_key
    left join months on months.customer_key = value.customer_key
    group by value.lifecycle_stage
)

select
    cast(case lifecycle_stage
        when 'prospect' then 1 when 'new' then 2 when 'growing' then 3 when 'mature' then 4
        when 'declining' then 5 when 'lost' then 6 else 7
    end as integer) as position,
    lifecycle_stage,
    customers,
    cast(customer_months as bigint) as customer_months,
    cast(round(div_double(acquisition_cost_minor, customer_months)) as bigint) as acquisition_cost_minor,
    cast(round(div_double(service_cost_minor, customer_months)) as bigint) as service_cost_minor,
    cast(round(div_double(logistics_cost_minor, customer_months)) as bigint) as logistics_cost_minor,
    cast(round(div_double(maintenance_cost_minor, customer_months)) as bigint) as maintenance_cost_minor,
    cast(round(div_double(complaint_cost_minor, customer_months)) as bigint) as complaint_cost_minor,
    cast(round(div_double(data_cost_minor, customer_months)) as bigint) as data_cost_minor,
    cast(round(div_double(platform_cost_minor, customer_months)) as bigint) as platform_cost_minor,
    cast(round(div_double(people_cost_minor, customer_months)) as bigint) as people_cost_minor,
    cast(round(div_double(overhead_cost_minor, customer_months)) as bigint) as overhead_cost_minor,
    cast(round(div_double(total_cost_minor, customer_months)) as bigint) as total_cost_minor,
    cast(round(div_double(net_revenue_minor, customer_months)) as bigint) as net_revenue_minor
from stages
order by position, lifecycle_stage
