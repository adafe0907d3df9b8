-- acquisition_campaign: what is known to have been spent on a campaign, and whom it won.
-- grain    one row per (month, campaign) with cost or new customers that name it
-- units    acquisition_cost_minor: integer minor units of the reporting currency
-- sources  costing_cost_line (cost class acquisition), int_acquisition_customer
-- Only lines that name the campaign: cost without one is not shared among campaigns, since not every customer comes by one.
with moves as (
    select month, campaign, amount_minor as acquisition_cost_minor, 0 as new_customers
    from {{ ref('costing_cost_line') }}
    where cost_class = 'acquisition' and campaign is not null
    union all
    select acquired_month as month, campaign, 0 as acquisition_cost_minor, 1 as new_customers
    from {{ ref('int_acquisition_customer') }}
    where campaign is not null
)

select
    month,
    campaign,
    cast(sum(acquisition_cost_minor) as bigint) as acquisition_cost_minor,
    cast(sum(new_customers) as bigint) as new_customers
from moves
group by month, campaign
order by month, campaign
