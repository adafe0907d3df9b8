-- ledger_order: orders up to the as-of day.
-- grain    one row per order
-- units    *_minor: integer minor units of the reporting currency
-- sources  source_orders, customers_customer, source_settings
-- An order is a purchase unless it holds nothing but returns (data contract, section 2).
select
    o.order_id,
    c.customer_key,
    o.ordered_at,
    cast(o.ordered_at as date) as ordered_on,
    month_of(o.ordered_at) as month,
    o.amount_minor,
    o.refund_minor,
    coalesce(o.cost_of_goods_minor, 0) as cost_of_goods_minor,
    o.cost_of_goods_minor is not null as is_cost_of_goods_known,
    o.discount_minor,
    o.channel,
    o.campaign,
    not (o.amount_minor = 0 and o.refund_minor > 0) as is_purchase
from {{ source('orders') }} o
join {{ ref('customers_customer') }} c on c.customer_id = o.customer_id
cross join {{ source('settings') }} s
where cast(o.ordered_at as date) <= s.as_of
