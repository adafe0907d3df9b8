-- retention_signal: early signals of leaving that customers give on the as-of day.
-- grain    one row per (customer_key, signal)
-- units    since_on: the day it showed or last showed; value, reference: what the rule compares
-- sources  int_retention_signal
select customer_key, signal, since_on, value, reference
from {{ ref('int_retention_signal') }}
where place = 0
order by customer_key, signal
