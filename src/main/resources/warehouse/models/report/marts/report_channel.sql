-- report_channel: cost of acquisition and value by channel over the whole window, those that won most first.
-- grain    one row per channel, at most a thousand, and one for all of them
-- units    *_minor: integer minor units; ltv_to_cac: ratio; payback_months: months
-- sources  acquisition_channel_period
with

ranked as (
    select
        *,
        channel = '(all)' as is_all,
        row_number() over (partition by channel = '(all)' order by new_customers desc, acquisition_cost_minor desc, channel)
            as place,
        count(*) over (partition by channel = '(all)') as channels
    from {{ ref('acquisition_channel_period') }}
    where period = 'all' and (new_customers > 0 or acquisition_cost_minor <> 0)
)

select
    channel, is_all, cast(channels as bigint) as channels, acquisition_cost_minor, paid_cost_minor, new_customers,
    cac_paid_minor, cac_loaded_minor, clv_margin_minor, ltv_to_cac, payback_months
from ranked
where place <= 1000
order by is_all, place
