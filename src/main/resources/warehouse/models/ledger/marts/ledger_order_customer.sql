-- ledger_order_customer: whose order it is; also orders after the as-of day, since cost lines may name them.
-- grain    one row per order
-- sources  source_orders, customers_customer
select o.order_id, c.customer_key
from {{ source('orders') }} o
join {{ ref('customers_customer') }} c on c.customer_id = o.customer_id
