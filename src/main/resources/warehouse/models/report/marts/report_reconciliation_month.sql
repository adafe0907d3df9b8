-- report_reconciliation_month: booked cost of each month and where it is.
-- grain    one row per month with a cost
-- units    *_minor: integer minor units of the reporting currency
-- sources  costing_reconciliation
select
    month,
    cast(sum(booked_minor) as bigint) as booked_minor,
    cast(sum(customers_minor) as bigint) as customers_minor,
    cast(sum(idle_minor) as bigint) as idle_minor,
    cast(sum(unassigned_minor) as bigint) as unassigned_minor,
    cast(sum(difference_minor) as bigint) as difference_minor
from {{ ref('costing_reconciliation') }}
group by month
order by month
