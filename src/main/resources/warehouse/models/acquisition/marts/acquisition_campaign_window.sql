-- acquisition_campaign_window: what winning customers cost by channel and campaign over all months, and whether it comes back.
-- grain    one row per (channel, campaign) with cost or new customers; campaign '(none)': customers and cost without one
-- units    *_minor: integer minor units of the reporting currency; ltv_to_cac: ratio; payback_months: age in months
-- sources  int_acquisition_campaign_booked, int_acquisition_campaign_shared, int_acquisition_campaign_age,
--          int_acquisition_customer, value_customer
-- The campaigns of a channel sum to the channel's row of acquisition_channel_period.
with movements as (
    select
        channel, campaign, amount_minor as acquisition_cost_minor, named_minor as named_cost_minor,
        case when is_paid then named_minor else 0 end as paid_cost_minor, 0 as new_customers,
        cast(null as bigint) as clv_margin_minor
    from {{ ref('int_acquisition_campaign_booked') }}
    union all
    select channel, campaign, amount_minor, 0 as named_cost_minor, 0 as paid_cost_minor, 0 as new_customers, null as clv_margin_minor
    from {{ ref('int_acquisition_campaign_shared') }}
    union all
    select
        c.channel, coalesce(nullif(c.campaign, '(all)'), '(none)') as campaign, 0 as acquisition_cost_minor,
        0 as named_cost_minor, 0 as paid_cost_minor, 1 as new_customers, v.clv_margin_minor
    from {{ ref('int_acquisition_customer') }} c
    left join {{ ref('value_customer') }} v on v.customer_key = c.customer_key
),

summed as (
    select
        channel, campaign,
        cast(sum(acquisition_cost_minor) as bigint) as acquisition_cost_minor,
        cast(sum(named_cost_minor) as bigint) as named_cost_minor,
        cast(sum(paid_cost_minor) as bigint) as paid_cost_minor,
        cast(sum(new_customers) as bigint) as new_customers,
        cast(sum(clv_margin_minor) as bigint) as clv_margin_minor
    from movements
    group by channel, campaign
),

paid_back as (
    select a.channel, a.campaign, min(a.age_months) as payback_months
    from (
        select
            channel, campaign, age_months,
            sum(margin_minor) over (
                partition by channel, campaign order by age_months rows between unbounded preceding and current row
            ) as cumulative_margin_minor
        from {{ ref('int_acquisition_campaign_age') }}
    ) a
    join summed s on s.channel = a.channel and s.campaign = a.campaign
    where a.cumulative_margin_minor >= s.acquisition_cost_minor
    group by a.channel, a.campaign
)

select
    s.channel, s.campaign, s.new_customers, s.paid_cost_minor, s.named_cost_minor, s.acquisition_cost_minor,
    cast(case when s.new_customers > 0 and s.campaign <> '(none)' then div_half_even(s.paid_cost_minor, s.new_customers) end
        as bigint) as cac_paid_minor,
    cast(case when s.new_customers > 0 and s.campaign <> '(none)' then div_half_even(s.named_cost_minor, s.new_customers) end
        as bigint) as cac_named_minor,
    cast(case when s.new_customers > 0 then div_half_even(s.acquisition_cost_minor, s.new_customers) end
        as bigint) as cac_loaded_minor,
    cast(case when s.new_customers > 0 then div_half_even(s.clv_margin_minor, s.new_customers) end
        as bigint) as clv_margin_minor,
    case when s.new_customers > 0 and s.acquisition_cost_minor > 0
        then div_double(s.clv_margin_minor, s.acquisition_cost_minor)
    end as ltv_to_cac,
    b.payback_months
from summed s
left join paid_back b on b.channel = s.channel and b.campaign = s.campaign
where s.new_customers > 0 or s.acquisition_cost_minor <> 0 or s.named_cost_minor <> 0
order by s.channel, s.campaign
