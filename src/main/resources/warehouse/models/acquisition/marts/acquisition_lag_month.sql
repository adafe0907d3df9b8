-- acquisition_lag_month: CAC that sets new customers against the cost of the months in which they were being won.
-- grain    one row per (month, channel) with new customers, and '(all)' for every month
-- units    *_minor: integer minor units of the reporting currency
-- sources  acquisition_channel_month, acquisition_lag, ledger_month
-- lagged_cost_minor is the cost of the lag_months months before the month. Divided by lag_months it is the average month's
-- cost, since each of those months also worked on customers of other months. Null where the ledger does not reach back so far.
with channels as (
    select month, channel, acquisition_cost_minor, new_customers from {{ ref('acquisition_channel_month') }}
    union all
    select month, '(all)' as channel, acquisition_cost_minor, new_customers from {{ ref('acquisition_channel_month') }}
    union all
    select month, '(all)' as channel, 0 as acquisition_cost_minor, 0 as new_customers from {{ ref('ledger_month') }}
),

months as (
    select
        month, channel,
        cast(sum(acquisition_cost_minor) as bigint) as acquisition_cost_minor,
        cast(sum(new_customers) as bigint) as new_customers
    from channels
    group by month, channel
),

lagged as (
    select
        m.month, m.channel, m.new_customers, l.lag_months,
        add_months(m.month, -l.lag_months) >= w.first_month as is_covered,
        cast(coalesce(sum(e.acquisition_cost_minor), 0) as bigint) as lagged_cost_minor
    from months m
    cross join (select lag_months from {{ ref('acquisition_lag') }} where channel = '(all)') l
    cross join (select min(month) as first_month from {{ ref('ledger_month') }}) w
    left join months e
        on e.channel = m.channel and e.month >= add_months(m.month, -l.lag_months) and e.month < m.month
    where m.new_customers > 0 or m.channel = '(all)'
    group by m.month, m.channel, m.new_customers, l.lag_months, w.first_month
)

select
    month,
    channel,
    lag_months,
    new_customers,
    case when is_covered then lagged_cost_minor end as lagged_cost_minor,
    cast(case
        when is_covered and new_customers > 0 then div_half_even(lagged_cost_minor, new_customers * lag_months)
    end as bigint) as cac_lagged_minor
from lagged
order by month, channel
