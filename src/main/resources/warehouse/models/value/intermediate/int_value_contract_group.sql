-- int_value_contract_group: how many contracts ended or still run after so many months; what the contract models are fitted to.
-- grain    one row per (months, is_running)
-- sources  int_value_contract
select months, is_running, count(*) as contracts
from {{ ref('int_value_contract') }}
group by months, is_running
order by months, is_running
