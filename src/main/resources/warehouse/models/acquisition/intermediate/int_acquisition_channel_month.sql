-- int_acquisition_channel_month: what each channel cost and won in each month.
-- grain    one row per (month, channel) with cost or new customers
-- units    *_minor: integer minor units of the reporting currency
-- sources  int_acquisition_booked, int_acquisition_shared, int_acquisition_customer
with movements as (
    select
        month, channel, amount_minor as acquisition_cost_minor,
        case when is_paid then amount_minor else 0 end as paid_cost_minor, 0 as new_customers
    from {{ ref('int_acquisition_booked') }}
    where channel is not null
    union all
    select
        month, channel, amount_minor as acquisition_cost_minor,
        case when is_paid then amount_minor else 0 end as paid_cost_minor, 0 as new_customers
    from {{ ref('int_acquisition_shared') }}
    union all
    select
        acquired_month as month, channel, 0 as acquisition_cost_minor, 0 as paid_cost_minor, 1 as new_customers
    from {{ ref('int_acquisition_customer') }}
)

select
    month,
    channel,
    cast(sum(acquisition_cost_minor) as bigint) as acquisition_cost_minor,
    cast(sum(paid_cost_minor) as bigint) as paid_cost_minor,
    cast(sum(new_customers) as bigint) as new_customers
from movements
group by month, channel
