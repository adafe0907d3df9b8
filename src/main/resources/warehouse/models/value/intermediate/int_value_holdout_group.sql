-- int_value_holdout_group: how many customers of the first half share each history and each number of later purchases.
-- grain    one row per (frequency, age_days, recency_days, later_purchases)
-- sources  int_value_holdout_history
select frequency, age_days, recency_days, later_purchases, count(*) as customers
from {{ ref('int_value_holdout_history') }}
group by frequency, age_days, recency_days, later_purchases
order by frequency, age_days, recency_days, later_purchases
