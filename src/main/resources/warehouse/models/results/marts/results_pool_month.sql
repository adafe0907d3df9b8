-- results_pool_month: how many customers a pool's cost of a class went to in a month, and how much.
-- grain    one row per (month, pool, cost_class)
-- units    customers: count; *_minor: integer minor units of the reporting currency
-- sources  costing_allocation
select
    month, pool, cost_class,
    count(customer_key) as customers,
    cast(sum(case when customer_key is not null then amount_minor else 0 end) as bigint) as customers_minor,
    cast(sum(case when recipient = '(idle)' then amount_minor else 0 end) as bigint) as idle_minor,
    cast(sum(case when recipient = '(unassigned)' then amount_minor else 0 end) as bigint) as unassigned_minor
from {{ ref('costing_allocation') }}
group by month, pool, cost_class
order by month, pool, cost_class
