-- service_ticket_customer: whose ticket it is; also tickets after the as-of day, since cost lines may name them.
-- grain    one row per ticket
-- sources  source_tickets, customers_customer
select t.ticket_id, c.customer_key
from {{ source('tickets') }} t
join {{ ref('customers_customer') }} c on c.customer_id = t.customer_id
