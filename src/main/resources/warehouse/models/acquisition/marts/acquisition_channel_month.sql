-- acquisition_channel_month: what each channel cost and won in each month.
-- grain    one row per (month, channel) with cost or new customers
-- units    *_minor: integer minor units of the reporting currency
-- sources  int_acquisition_booked, int_acquisition_shared, int_acquisition_customer, value_customer
-- clv_margin_minor: summed over the customers won; valued: how many of them have a value of their own
with movements as (
    select
        month, channel, amount_minor as acquisition_cost_minor,
        case when is_paid then amount_minor else 0 end as paid_cost_minor, 0 as new_customers,
        cast(null as bigint) as clv_margin_minor
    from {{ ref('int_acquisition_booked') }}
    where channel is not null
    union all
    select
        month, channel, amount_minor as acquisition_cost_minor,
        case when is_paid then amount_minor else 0 end as paid_cost_minor, 0 as new_customers,
        cast(null as bigint) as clv_margin_minor
    from {{ ref('int_acquisition_shared') }}
    union all
    select
        c.acquired_month as month, c.channel, 0 as acquisition_cost_minor, 0 as paid_cost_minor, 1 as new_customers,
        v.clv_margin_minor
    from {{ ref('int_acquisition_customer') }} c
    left join {{ ref('value_customer') }} v on v.customer_key = c.customer_key
)

select
    month,
    channel,
    cast(sum(acquisition_cost_minor) as bigint) as acquisition_cost_minor,
    cast(sum(paid_cost_minor) as bigint) as paid_cost_minor,
    cast(sum(new_customers) as bigint) as new_customers,
    cast(sum(clv_margin_minor) as bigint) as clv_margin_minor,
    count(clv_margin_minor) as valued
from movements
group by month, channel
