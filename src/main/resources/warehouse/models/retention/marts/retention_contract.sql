-- retention_contract: the unbroken times a customer was under subscription.
-- grain    one row per (customer_key, started_on)
-- units    started_on: first day served; ended_on: first day not served, null while running on the as-of day
-- sources  int_retention_contract
select customer_key, started_on, ended_on
from {{ ref('int_retention_contract') }}
order by customer_key, started_on
