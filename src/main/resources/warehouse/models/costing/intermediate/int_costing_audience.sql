-- int_costing_audience: whom each portion of a pool reaches.
-- grain    as int_costing_holding, portions of zero left out
-- sources  int_costing_holding, int_costing_reach, costing_model_pool
-- The closest audience that has units: channel and campaign, else without the campaign, else without the channel, else
-- everybody. A line that leaves a column empty is matched without it.
with

holdings as (
    select
        holding.month, holding.pool_no, holding.cost_class, holding.portion,
        holding.match_channel, holding.match_campaign,
        holding.own_minor, holding.received_minor, holding.total_minor,
        pools.driver_no
    from {{ ref('int_costing_holding') }} holding
    join {{ ref('costing_model_pool') }} pools on pools.pool_no = holding.pool_no
    where holding.total_minor <> 0
),

reached as (
    select
        holdings.month, holdings.pool_no, holdings.cost_class, holdings.portion,
        holdings.match_channel, holdings.match_campaign,
        holdings.own_minor, holdings.received_minor, holdings.total_minor, holdings.driver_no,
        case
            when both_match.weight is not null then 'both'
            when channel_match.weight is not null then 'channel'
            when campaign_match.weight is not null then 'campaign'
            else 'all'
        end as audience
    from holdings
    left join {{ ref('int_costing_reach') }} both_match
        on both_match.audience = 'both'
        and both_match.driver_no = holdings.driver_no and both_match.month = holdings.month
        and both_match.channel = holdings.match_channel and both_match.campaign = holdings.match_campaign
    left join {{ ref('int_costing_reach') }} channel_match
        on channel_match.audience = 'channel'
        and channel_match.driver_no = holdings.driver_no and channel_match.month = holdings.month
        and channel_match.channel = holdings.match_channel
    -- a campaign alone is matched only by lines without a channel: the campaign is dropped first
    left join {{ ref('int_costing_reach') }} campaign_match
        on campaign_match.audience = 'campaign' and holdings.match_channel is null
        and campaign_match.driver_no = holdings.driver_no and campaign_match.month = holdings.month
        and campaign_match.campaign = holdings.match_campaign
)

select
    month, pool_no, cost_class, portion, match_channel, match_campaign,
    own_minor, received_minor, total_minor, driver_no, audience,
    case when audience in ('both', 'channel') then match_channel end as audience_channel,
    case when audience in ('both', 'campaign') then match_campaign end as audience_campaign
from reached
