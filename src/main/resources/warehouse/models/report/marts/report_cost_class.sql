-- report_cost_class: where the booked cost of each class went.
-- grain    one row per cost_class with a cost
-- units    *_minor: integer minor units of the reporting currency
-- sources  costing_allocation
select
    cost_class,
    cast(sum(amount_minor) as bigint) as booked_minor,
    cast(sum(case when customer_key is not null then amount_minor else 0 end) as bigint) as customers_minor,
    cast(sum(case when customer_key is null and recipient = '(idle)' then amount_minor else 0 end) as bigint) as idle_minor,
    cast(sum(case when customer_key is null and recipient = '(unassigned)' then amount_minor else 0 end) as bigint)
        as unassigned_minor
from {{ ref('costing_allocation') }}
group by cost_class
order by cost_class
