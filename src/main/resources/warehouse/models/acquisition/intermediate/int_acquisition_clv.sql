-- int_acquisition_clv: margin customer lifetime value of the customers won, by period and channel.
-- grain    one row per (period, channel) with new customers
-- units    clv_margin_minor: integer minor units summed over the customers; null where nobody among them has a value
-- sources  int_acquisition_customer, value_customer
with customers as (
    select c.acquired_month, c.channel, v.clv_margin_minor
    from {{ ref('int_acquisition_customer') }} c
    left join {{ ref('value_customer') }} v on v.customer_key = c.customer_key
),

channels as (
    select acquired_month, channel, clv_margin_minor from customers
    union all
    select acquired_month, '(all)' as channel, clv_margin_minor from customers
),

periods as (
    select month_text(acquired_month) as period, channel, clv_margin_minor from channels
    union all
    select 'all' as period, channel, clv_margin_minor from channels
)

select period, channel, cast(sum(clv_margin_minor) as bigint) as clv_margin_minor
from periods
group by period, channel
