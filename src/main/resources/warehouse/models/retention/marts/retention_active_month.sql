-- retention_active_month: in which months of the ledger each customer was active: bought, or was under subscription.
-- grain    one row per (customer_key, month)
-- sources  ledger_customer_month, ledger_month, int_retention_contract
select customer_key, month
from {{ ref('ledger_customer_month') }}
where orders > 0
union
select t.customer_key, m.month
from {{ ref('int_retention_contract') }} t
join {{ ref('ledger_month') }} m
    on add_months(m.month, 1) > t.started_on and (t.ended_on is null or m.month < t.ended_on)
order by 1, 2
