-- costing_cost_line: every posted cost line with the pool it went to.
-- grain    one row per cost_id
-- units    amount_minor: integer minor units of the reporting currency; a credit is negative
-- sources  ledger_cost, ledger_order_customer, service_ticket_customer, int_costing_line_pool, costing_model_pool
-- A line that names a customer, else an order, else a ticket is that customer's: pool '(direct)'. The first pool that
-- takes it gets any other line; what no pool takes is in '(none)'.
with

named as (
    select
        cost.cost_id, cost.posted_on, cost.month, cost.amount_minor, cost.cost_type, cost.cost_class, cost.account,
        cost.department, cost.channel, cost.campaign, cost.order_id, cost.ticket_id, cost.memo,
        coalesce(cost.customer_key, orders.customer_key, tickets.customer_key) as customer_key,
        cost.order_id is not null and orders.customer_key is null as is_order_unknown,
        cost.ticket_id is not null and tickets.customer_key is null as is_ticket_unknown
    from {{ ref('ledger_cost') }} cost
    left join {{ ref('ledger_order_customer') }} orders on orders.order_id = cost.order_id
    left join {{ ref('service_ticket_customer') }} tickets on tickets.ticket_id = cost.ticket_id
)

select
    named.cost_id, named.posted_on, named.month, named.amount_minor, named.cost_type, named.cost_class, named.account,
    named.department, named.channel, named.campaign, named.order_id, named.ticket_id, named.memo,
    named.customer_key,
    case when named.customer_key is null then taken.pool_no end as pool_no,
    case when named.customer_key is not null then '(direct)' else coalesce(pools.pool, '(none)') end as pool,
    case when named.customer_key is null and pools.match_channel then named.channel end as match_channel,
    case when named.customer_key is null and pools.match_campaign then named.campaign end as match_campaign,
    named.is_order_unknown, named.is_ticket_unknown
from named
left join {{ ref('int_costing_line_pool') }} taken
    on taken.cost_type = named.cost_type
    and taken.account is not distinct from named.account
    and taken.department is not distinct from named.department
    and taken.channel is not distinct from named.channel
    and taken.campaign is not distinct from named.campaign
left join {{ ref('costing_model_pool') }} pools on pools.pool_no = taken.pool_no
