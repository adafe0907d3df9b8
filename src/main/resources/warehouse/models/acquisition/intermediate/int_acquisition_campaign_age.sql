-- int_acquisition_campaign_age: what the customers won by a campaign of a channel brought, by their age.
-- grain    one row per (channel, campaign, age_months) with any money, and age 0 of every campaign that won somebody
-- units    margin_minor: integer minor units, before acquisition cost; age_months: calendar months since acquisition
-- sources  int_acquisition_customer, costing_customer_month
-- What was booked before the month of acquisition counts at age 0, as in int_acquisition_cohort_month.
with brought as (
    select
        c.channel,
        coalesce(nullif(c.campaign, '(all)'), '(none)') as campaign,
        coalesce(greatest(months_between(c.acquired_month, m.month), 0), 0) as age_months,
        coalesce(m.contribution_minor + m.acquisition_cost_minor, 0) as margin_minor
    from {{ ref('int_acquisition_customer') }} c
    left join {{ ref('costing_customer_month') }} m on m.customer_key = c.customer_key
    union all
    select distinct channel, coalesce(nullif(campaign, '(all)'), '(none)') as campaign, 0 as age_months, 0 as margin_minor
    from {{ ref('int_acquisition_customer') }}
)

select channel, campaign, cast(age_months as integer) as age_months, cast(sum(margin_minor) as bigint) as margin_minor
from brought
group by channel, campaign, age_months
