-- int_value_purchase_day: what each customer bought and gave back, by day.
-- grain    one row per (customer_key, ordered_on): days with an order, returns included
-- units    purchases: orders that hold more than returns, 0 on days of returns only; value_minor: amount − refund
-- sources  ledger_order
select
    customer_key,
    ordered_on,
    cast(count(*) filter (where is_purchase) as integer) as purchases,
    cast(sum(amount_minor - refund_minor) as bigint) as value_minor
from {{ ref('ledger_order') }}
group by customer_key, ordered_on
