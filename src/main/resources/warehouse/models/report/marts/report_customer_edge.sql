-- report_customer_edge: the hundred customers with the highest and the hundred with the lowest contribution.
-- grain    one row per (edge, position); edge: top (in profit) or bottom (at a loss)
-- units    *_minor: integer minor units of the reporting currency
-- sources  costing_customer, customers_customer
with

placed as (
    select *, greatest(acquisition_cost_minor, service_cost_minor, logistics_cost_minor, maintenance_cost_minor, complaint_cost_minor, data_cost_minor, platform_cost_minor, people_cost_minor, overhead_cost_minor) as largest_minor
    from {{ ref('costing_customer') }}
),

edges as (
    (
        select 'top' as edge, *
        from placed
        where contribution_minor > 0
        order by contribution_minor desc, customer_key
        limit 100
    )
    union all
    (
        select 'bottom' as edge, *
        from placed
        where contribution_minor < 0
        order by contribution_minor, customer_key
        limit 100
    )
)

select
    edges.edge,
    cast(row_number() over (partition by edges.edge order by abs(edges.contribution_minor) desc, edges.customer_key)
        as integer) as position,
    customer.customer_id, customer.name, customer.channel,
    edges.revenue_minor - edges.refund_minor as net_revenue_minor,
    edges.cost_of_goods_minor, edges.total_cost_minor, edges.contribution_minor,
    case
        when largest_minor <= 0 then null
        when acquisition_cost_minor = largest_minor then 'acquisition'
        when service_cost_minor = largest_minor then 'service'
        when logistics_cost_minor = largest_minor then 'logistics'
        when maintenance_cost_minor = largest_minor then 'maintenance'
        when complaint_cost_minor = largest_minor then 'complaint'
        when data_cost_minor = largest_minor then 'data'
        when platform_cost_minor = largest_minor then 'platform'
        when people_cost_minor = largest_minor then 'people'
        when overhead_cost_minor = largest_minor then 'overhead'
    end as largest_class
from edges
join {{ ref('customers_customer') }} customer on customer.customer_key = edges.customer_key
order by edge, position
