-- acquisition_attribution_cac: what a customer won by a channel cost, under each model of who won them.
-- grain    one row per (channel, model): channels with acquisition cost or a credit
-- units    *_minor: integer minor units; ltv_to_cac: ratio; ranks: 1 for most conversions
-- sources  acquisition_attribution, acquisition_channel_period
-- Cost is the channel's fully loaded cost of the whole window, the same under every model. Null: nothing credited (cac_*),
-- no lifetime value or no cost (ltv_to_cac).
with models as (
    select distinct model from {{ ref('acquisition_attribution') }}
),

costs as (
    select channel, acquisition_cost_minor, clv_margin_minor
    from {{ ref('acquisition_channel_period') }}
    where period = 'all' and channel <> '(all)'
),

cells as (
    select channel, model from {{ ref('acquisition_attribution') }}
    union
    select c.channel, m.model from costs c cross join models m
),

priced as (
    select
        x.channel, x.model,
        coalesce(c.acquisition_cost_minor, 0) as acquisition_cost_minor,
        coalesce(a.conversions_micro, 0) as conversions_micro,
        coalesce(c.clv_margin_minor, t.clv_margin_minor) as clv_margin_minor
    from cells x
    left join costs c on c.channel = x.channel
    left join {{ ref('acquisition_attribution') }} a on a.channel = x.channel and a.model = x.model
    left join {{ ref('acquisition_channel_period') }} t on t.period = 'all' and t.channel = '(all)'
),

divided as (
    select
        *,
        nearest_even(div_double(acquisition_cost_minor, conversions_micro) * 1e6) as cac_minor,
        case when acquisition_cost_minor > 0 and conversions_micro > 0
            then div_double(clv_margin_minor, acquisition_cost_minor) * div_double(conversions_micro, 1000000)
        end as ltv_to_cac
    from priced
)

select
    channel, model, acquisition_cost_minor, conversions_micro, cac_minor, clv_margin_minor, ltv_to_cac,
    min(cac_minor) over (partition by channel) as cac_low_minor,
    max(cac_minor) over (partition by channel) as cac_high_minor,
    cast(row_number() over (partition by model order by conversions_micro desc, channel) as integer) as conversion_rank
from divided
order by channel, model
