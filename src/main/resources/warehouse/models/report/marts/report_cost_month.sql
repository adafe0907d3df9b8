-- report_cost_month: booked cost by month of posting and class.
-- grain    one row per (month, cost_class) with a cost; the last 60 months
-- units    booked_minor: integer minor units of the reporting currency; lines: count
-- sources  ledger_cost
select
    month, cost_class,
    cast(sum(amount_minor) as bigint) as booked_minor,
    count(*) as lines
from {{ ref('ledger_cost') }}
where month > (select add_months(max(month), -60) from {{ ref('ledger_month') }})
group by month, cost_class
order by month, cost_class
