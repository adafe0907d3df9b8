-- value_contract_term: each contract in whole months, as its survival counts it.
-- grain    one row per (customer_key, started_on)
-- units    months: of an ended contract, the month it ended in; of a running one, the renewals it has taken so far
-- sources  int_value_contract, retention_contract
select v.customer_key, v.started_on, c.ended_on, v.is_running, v.months
from {{ ref('int_value_contract') }} v
join {{ ref('retention_contract') }} c on c.customer_key = v.customer_key and c.started_on = v.started_on
order by v.customer_key, v.started_on
