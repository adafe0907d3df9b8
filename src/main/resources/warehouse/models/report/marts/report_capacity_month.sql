-- report_capacity_month: stated capacity and its use by month, all pools together.
-- grain    one row per month with a capacity, the last 60
-- units    *_seconds: seconds; idle_minor: integer minor units; activities: count
-- sources  costing_capacity, ledger_month
select
    month,
    cast(sum(capacity_seconds) as bigint) as capacity_seconds,
    cast(sum(used_seconds) as bigint) as used_seconds,
    cast(sum(idle_minor) as bigint) as idle_minor,
    cast(sum(activities) as bigint) as activities
from {{ ref('costing_capacity') }}
where month > (select add_months(max(month), -60) from {{ ref('ledger_month') }})
group by month
order by month
