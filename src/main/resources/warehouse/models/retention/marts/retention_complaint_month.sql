-- retention_complaint_month: complaints, the orders they stand beside and the cost booked for them.
-- grain    one row per month of the ledger
-- units    complaint_cost_minor: integer minor units of the reporting currency; the rest counts
-- sources  ledger_month, service_ticket, retention_month, ledger_cost (class complaint)
with asked as (
    select month, count(*) as tickets, count(case when is_complaint then 1 end) as complaints
    from {{ ref('service_ticket') }}
    group by month
),

booked as (
    select month, cast(sum(amount_minor) as bigint) as complaint_cost_minor
    from {{ ref('ledger_cost') }}
    where cost_class = 'complaint'
    group by month
)

select
    m.month,
    m.orders,
    coalesce(a.tickets, 0) as tickets,
    coalesce(a.complaints, 0) as complaints,
    coalesce(b.complaint_cost_minor, 0) as complaint_cost_minor
from {{ ref('retention_month') }} m
left join asked a on a.month = m.month
left join booked b on b.month = m.month
order by m.month
