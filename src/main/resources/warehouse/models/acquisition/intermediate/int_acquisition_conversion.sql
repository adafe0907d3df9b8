-- int_acquisition_conversion: the customers won within the ledger who bought, with their first purchase.
-- grain    one row per customer_key
-- units    value_minor: integer minor units, the first order net of its refund, at least 0
-- sources  int_acquisition_customer, ledger_order
-- until: touches up to then may have led to the purchase. An order without a time of day stands for the whole day.
with purchases as (
    select
        customer_key, ordered_at, ordered_on, amount_minor - refund_minor as net_minor,
        row_number() over (partition by customer_key order by ordered_at, order_id) as place
    from {{ ref('ledger_order') }}
    where is_purchase
)

select
    c.customer_key,
    p.ordered_on as converted_on,
    case when p.ordered_at = cast(p.ordered_on as timestamp)
        then cast(p.ordered_on as timestamp) + interval '1' day - interval '1' second
        else p.ordered_at
    end as until,
    cast(greatest(p.net_minor, 0) as bigint) as value_minor
from {{ ref('int_acquisition_customer') }} c
join purchases p on p.customer_key = c.customer_key and p.place = 1
