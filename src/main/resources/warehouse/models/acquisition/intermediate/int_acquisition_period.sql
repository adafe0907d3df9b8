-- int_acquisition_period: cost and new customers of every period and channel that is reported.
-- grain    one row per (period, channel): each month and 'all' for the whole window, each channel and '(all)'
-- units    *_minor: integer minor units; clv_margin_minor is summed, null where nobody among the new has a value
-- sources  acquisition_channel_month, ledger_month
with channels as (
    select month, channel, acquisition_cost_minor, paid_cost_minor, new_customers, clv_margin_minor
    from {{ ref('acquisition_channel_month') }}
    union all
    select month, '(all)' as channel, acquisition_cost_minor, paid_cost_minor, new_customers, clv_margin_minor
    from {{ ref('acquisition_channel_month') }}
    union all
    select month, '(all)' as channel, 0 as acquisition_cost_minor, 0 as paid_cost_minor, 0 as new_customers, null as clv_margin_minor
    from {{ ref('ledger_month') }}
),

periods as (
    select month_text(month) as period, channel, acquisition_cost_minor, paid_cost_minor, new_customers, clv_margin_minor
    from channels
    union all
    select 'all' as period, channel, acquisition_cost_minor, paid_cost_minor, new_customers, clv_margin_minor
    from channels
)

select
    period,
    channel,
    cast(sum(acquisition_cost_minor) as bigint) as acquisition_cost_minor,
    cast(sum(paid_cost_minor) as bigint) as paid_cost_minor,
    cast(sum(new_customers) as bigint) as new_customers,
    cast(sum(clv_margin_minor) as bigint) as clv_margin_minor
from periods
group by period, channel
