-- int_value_purchase_group: how many customers share each purchase history; what the purchase models are fitted to.
-- grain    one row per (frequency, age_days, recency_days)
-- sources  value_purchase_history
select frequency, age_days, recency_days, count(*) as customers
from {{ ref('value_purchase_history') }}
group by frequency, age_days, recency_days
order by frequency, age_days, recency_days
