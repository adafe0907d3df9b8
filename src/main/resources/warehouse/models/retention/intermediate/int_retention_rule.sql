-- int_retention_rule: what silence counts as leaving, the numbers the churn definition rests on (docs/methods/retention.md).
-- grain    one row
-- units    *_days: whole days; gap_multiple: own median gaps of silence that are still no churn
-- sources  int_retention_gap, source_settings
-- The company's median gives each customer who bought on two days or more one vote, whatever they bought after that.
with customers as (
    select customer_key, median(gap_days) as median_gap_days from {{ ref('int_retention_gap') }}
    where gap_days is not null
    group by customer_key
),

company as (
    select median(median_gap_days) as company_gap_days from customers
)

select
    s.as_of,
    s.churn_gap_multiple as gap_multiple,
    c.company_gap_days,
    3 as least_gaps,               -- with fewer gaps of their own, a customer is measured by the company's median
    90 as least_allowed_days,      -- nobody leaves faster than this
    36500 as most_allowed_days,    -- keeps dates in range however large the multiple
    365 as unknown_allowed_days    -- where nobody has ever bought twice there is no rhythm to measure by
from company c
cross join {{ source('settings') }} s
