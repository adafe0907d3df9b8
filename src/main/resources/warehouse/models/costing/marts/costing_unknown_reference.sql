-- costing_unknown_reference: cost lines that name an order or a ticket nobody knows.
-- grain    one row per (cost_id, reference)
-- units    amount_minor: integer minor units of the reporting currency
-- sources  costing_cost_line
-- Such a line is shared like one that names nobody, unless it also names a customer, order or ticket that is known.
select cost_id, month, amount_minor, 'order_id' as reference, order_id as value, pool
from {{ ref('costing_cost_line') }}
where is_order_unknown
union all
select cost_id, month, amount_minor, 'ticket_id' as reference, ticket_id as value, pool
from {{ ref('costing_cost_line') }}
where is_ticket_unknown
