-- acquisition_cohort: what became of the customers won in a month and what they brought: the rows of cohorts.csv.
-- grain    one row per (cohort_month, age_months), as retention_cohort
-- units    customers, active: counts; retained_share: ratio; *_minor: integer minor units of the reporting currency
-- sources  retention_cohort, costing_customer_month, customers_customer, source_settings
-- contribution_minor: revenue − refunds − goods − all cost; margin_minor: the same before acquisition cost.
with brought as (
    select
        c.acquired_month as cohort_month,
        greatest(months_between(c.acquired_month, m.month), 0) as age_months,
        cast(sum(m.contribution_minor) as bigint) as contribution_minor,
        cast(sum(m.contribution_minor + m.acquisition_cost_minor) as bigint) as margin_minor
    from {{ ref('costing_customer_month') }} m
    join {{ ref('customers_customer') }} c on c.customer_key = m.customer_key
    cross join {{ source('settings') }} s
    where c.acquired_on <= s.as_of
    group by 1, 2
)

select
    r.cohort_month,
    r.age_months,
    r.customers,
    r.active,
    div_double(r.active, r.customers) as retained_share,
    r.revenue_minor,
    coalesce(b.contribution_minor, 0) as contribution_minor,
    coalesce(b.margin_minor, 0) as margin_minor
from {{ ref('retention_cohort') }} r
left join brought b on b.cohort_month = r.cohort_month and b.age_months = r.age_months
order by r.cohort_month, r.age_months
