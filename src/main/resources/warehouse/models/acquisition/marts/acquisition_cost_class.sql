-- acquisition_cost_class: booked cost of each class beside the cost of all classes.
-- grain    one row per (month, cost_class) for every class of the ledger, also in months without it
-- units    *_minor: integer minor units of the reporting currency
-- sources  ledger_cost
with classes as (
    select distinct cost_class from {{ ref('ledger_cost') }}
),

totals as (
    select month, cast(sum(amount_minor) as bigint) as total_minor from {{ ref('ledger_cost') }} group by month
),

booked as (
    select month, cost_class, cast(sum(amount_minor) as bigint) as cost_minor
    from {{ ref('ledger_cost') }}
    group by month, cost_class
)

select t.month, c.cost_class, coalesce(b.cost_minor, 0) as cost_minor, t.total_minor
from totals t
cross join classes c
left join booked b on b.month = t.month and b.cost_class = c.cost_class
order by t.month, c.cost_class
