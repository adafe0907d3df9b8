-- acquisition_month: revenue, cost by class and the body of customers side by side, for figures that compare them.
-- grain    one row per month of the ledger
-- units    *_minor: integer minor units of the reporting currency; customers_at_*: counts
-- sources  retention_month, ledger_cost
with costs as (
    select
        month,
        sum(case when cost_class = 'maintenance' then amount_minor else 0 end) as maintenance_cost_minor,
        sum(case when cost_class = 'service' then amount_minor else 0 end) as service_cost_minor,
        sum(case when cost_class = 'data' then amount_minor else 0 end) as data_cost_minor,
        sum(amount_minor) as cost_minor
    from {{ ref('ledger_cost') }}
    group by month
)

select
    m.month,
    m.customers_at_start,
    m.customers_at_end,
    m.net_revenue_minor,
    cast(coalesce(c.maintenance_cost_minor, 0) as bigint) as maintenance_cost_minor,
    cast(coalesce(c.service_cost_minor, 0) as bigint) as service_cost_minor,
    cast(coalesce(c.data_cost_minor, 0) as bigint) as data_cost_minor,
    cast(coalesce(c.cost_minor, 0) as bigint) as cost_minor
from {{ ref('retention_month') }} m
left join costs c on c.month = m.month
order by m.month
