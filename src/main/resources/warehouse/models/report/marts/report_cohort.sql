-- report_cohort: the latest 24 cohorts and their first 24 months.
-- grain    one row per (cohort_month, age_months)
-- units    as acquisition_cohort
-- sources  acquisition_cohort, ledger_month
select
    cohort_month, cast(age_months as integer) as age_months, customers, active, retained_share,
    revenue_minor, contribution_minor
from {{ ref('acquisition_cohort') }}
where cohort_month > (select add_months(max(month), -24) from {{ ref('ledger_month') }}) and age_months <= 24
order by cohort_month, age_months
