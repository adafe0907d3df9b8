-- results_contract: unbroken times under subscription as a list.
-- grain    one row per row_key
-- units    months: as value_contract_term; monthly_amount_minor: minor units, of the subscriptions running on the as-of day,
--          null for ended contracts
-- sources  value_contract_term, value_contract_customer
select
    row_number() over (order by t.started_on, t.customer_key) as row_key,
    t.customer_key, t.started_on, t.ended_on, t.is_running, t.months, v.monthly_amount_minor
from {{ ref('value_contract_term') }} t
left join {{ ref('value_contract_customer') }} v on v.customer_key = t.customer_key and v.started_on = t.started_on
order by row_key
