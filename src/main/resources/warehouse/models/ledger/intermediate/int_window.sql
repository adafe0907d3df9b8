-- int_window: the first month with an order or a cost line, and the as-of month.
-- grain    one row; the first month is the as-of month where there are no facts
-- sources  ledger_order, ledger_cost, source_settings
select
    coalesce(least(o.first_month, l.first_month), o.first_month, l.first_month, month_of(s.as_of)) as first_month,
    month_of(s.as_of) as last_month
from (select min(month) as first_month from {{ ref('ledger_order') }}) o
cross join (select min(month) as first_month from {{ ref('ledger_cost') }}) l
cross join {{ source('settings') }} s
