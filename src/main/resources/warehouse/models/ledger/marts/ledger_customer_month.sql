-- ledger_customer_month: what each customer bought, by month.
-- grain    one row per (customer_key, month) with an order
-- units    *_minor: integer minor units of the reporting currency; orders: purchases
-- sources  ledger_order
select
    customer_key,
    month,
    cast(sum(amount_minor) as bigint) as revenue_minor,
    cast(sum(refund_minor) as bigint) as refund_minor,
    cast(sum(cost_of_goods_minor) as bigint) as cost_of_goods_minor,
    cast(count(*) filter (where is_purchase) as bigint) as orders
from {{ ref('ledger_order') }}
group by customer_key, month
