-- acquisition_payback: how the customers won in a period by a channel pay back what winning them cost.
-- grain    one row per (period, channel, age_months) with new customers; ages without any money are left out, 0 is always there
-- units    *_minor: integer minor units of the reporting currency; age_months: calendar months since acquisition
-- sources  int_acquisition_cohort_month, int_acquisition_period
-- In period 'all' cohorts of every age are added up, and the young ones have not lived to the later ages yet.
with channels as (
    select acquired_month, channel, age_months, margin_minor from {{ ref('int_acquisition_cohort_month') }}
    union all
    select acquired_month, '(all)' as channel, age_months, margin_minor from {{ ref('int_acquisition_cohort_month') }}
),

margins as (
    select month_text(acquired_month) as period, channel, age_months, margin_minor from channels
    union all
    select 'all' as period, channel, age_months, margin_minor from channels
    union all
    select period, channel, 0 as age_months, 0 as margin_minor from {{ ref('int_acquisition_period') }}
),

aged as (
    select period, channel, age_months, sum(margin_minor) as margin_minor
    from margins
    group by period, channel, age_months
)

select
    p.period,
    p.channel,
    cast(a.age_months as integer) as age_months,
    p.new_customers,
    p.acquisition_cost_minor,
    cast(a.margin_minor as bigint) as margin_minor,
    cast(sum(a.margin_minor) over (
        partition by a.period, a.channel order by a.age_months rows between unbounded preceding and current row
    ) as bigint) as cumulative_margin_minor
from aged a
join {{ ref('int_acquisition_period') }} p on p.period = a.period and p.channel = a.channel
where p.new_customers > 0
order by p.period, p.channel, a.age_months
