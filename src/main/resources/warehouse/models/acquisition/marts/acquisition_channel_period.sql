-- acquisition_channel_period: what winning customers cost by channel, and whether it comes back: the rows of channels.csv.
-- grain    one row per (period, channel): each month and 'all' for the whole window, each channel and '(all)'
-- units    *_minor: integer minor units of the reporting currency; ltv_to_cac: ratio; payback_months: age in months
-- sources  int_acquisition_period, acquisition_payback
-- ltv_to_cac divides the unrounded means: summed value by summed cost of the same customers.
-- Null: no new customers (cac_*), no lifetime value (clv_*, ltv_to_cac), never paid back within the data (payback_months).
with paid_back as (
    select period, channel, min(age_months) as payback_months
    from {{ ref('acquisition_payback') }}
    where cumulative_margin_minor >= acquisition_cost_minor
    group by period, channel
),

rounded as (
    select
        p.period, p.channel, p.acquisition_cost_minor, p.paid_cost_minor, p.new_customers,
        case when p.new_customers > 0 and p.acquisition_cost_minor > 0
            then div_double(p.clv_margin_minor, p.acquisition_cost_minor)
        end as ltv_to_cac,
        case when p.new_customers > 0 then div_half_even(p.paid_cost_minor, p.new_customers) end as cac_paid_minor,
        case when p.new_customers > 0 then div_half_even(p.acquisition_cost_minor, p.new_customers) end
            as cac_loaded_minor,
        case when p.new_customers > 0 then div_half_even(p.clv_margin_minor, p.new_customers) end as clv_margin_minor
    from {{ ref('int_acquisition_period') }} p
)

select
    r.period,
    r.channel,
    r.acquisition_cost_minor,
    r.paid_cost_minor,
    r.new_customers,
    cast(r.cac_paid_minor as bigint) as cac_paid_minor,
    cast(r.cac_loaded_minor as bigint) as cac_loaded_minor,
    cast(r.clv_margin_minor as bigint) as clv_margin_minor,
    r.ltv_to_cac,
    b.payback_months
from rounded r
left join paid_back b on b.period = r.period and b.channel = r.channel
order by r.period, r.channel
