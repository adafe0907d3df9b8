-- int_costing_reach: how many units stand behind every audience that a cost line may name.
-- grain    one row per (driver_no, month, audience, channel, campaign)
-- units    weight: sum of the driver's units over the audience
-- sources  int_costing_units, int_costing_driver_month, customers_customer, costing_model_pool
-- audience 'both': customers of that channel and campaign; 'channel', 'campaign': of that one; only for drivers of
-- pools with match, since the others share among everybody.
with

counted as (
    select
        needed.driver_no, needed.month, customer.channel, customer.campaign,
        sum(units.units) as weight
    from {{ ref('int_costing_units') }} units
    join {{ ref('int_costing_driver_month') }} needed on needed.basis_id = units.basis_id
    join {{ ref('customers_customer') }} customer on customer.customer_key = units.customer_key
    where needed.driver_no in (select driver_no from {{ ref('costing_model_pool') }} where is_matched)
    group by needed.driver_no, needed.month, customer.channel, customer.campaign
),

audiences as (
    select driver_no, month, 'both' as audience, channel, campaign, weight
    from counted
    where channel is not null and campaign is not null
    union all
    select driver_no, month, 'channel' as audience, channel, cast(null as varchar) as campaign, weight
    from counted
    where channel is not null
    union all
    select driver_no, month, 'campaign' as audience, cast(null as varchar) as channel, campaign, weight
    from counted
    where campaign is not null
)

select driver_no, month, audience, channel, campaign, cast(sum(weight) as bigint) as weight
from audiences
group by driver_no, month, audience, channel, campaign
