-- report_campaign: cost of acquisition and value by channel and campaign over the whole window, those that won most first.
-- grain    one row per channel and campaign, at most a thousand
-- units    as acquisition_campaign_window; campaigns: how many there are
-- sources  acquisition_campaign_window
with ranked as (
    select
        *,
        row_number() over (
            order by campaign = '(none)', new_customers desc, acquisition_cost_minor desc, channel, campaign) as place,
        count(*) over () as campaigns
    from {{ ref('acquisition_campaign_window') }}
)

select * from ranked where place <= 1000 order by place
