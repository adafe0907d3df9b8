-- int_acquisition_cohort_month: what the customers won in a month by a channel brought, by their age.
-- grain    one row per (acquired_month, channel, age_months) with any money
-- units    *_minor: integer minor units; contribution_minor is after, margin_minor before acquisition cost
-- sources  int_acquisition_customer, costing_customer_month
-- What was booked before the month of acquisition, such as a sales visit, counts at age 0.
select
    c.acquired_month,
    c.channel,
    cast(greatest(months_between(c.acquired_month, m.month), 0) as integer) as age_months,
    cast(sum(m.contribution_minor) as bigint) as contribution_minor,
    cast(sum(m.contribution_minor + m.acquisition_cost_minor) as bigint) as margin_minor
from {{ ref('int_acquisition_customer') }} c
join {{ ref('costing_customer_month') }} m on m.customer_key = c.customer_key
group by 1, 2, 3
