-- results_cost_line: every posted cost line with the pool it went to and, where nobody bears it, why.
-- grain    one row per cost_id
-- units    amount_minor: integer minor units of the reporting currency; a credit is negative
-- sources  costing_cost_line, costing_share
-- reason: 'no-pool': no pool takes the line; 'no-driver': its pool had no driver units that month; null: shared or direct.
with undriven as (
    select distinct month, pool, cost_class, match_channel, match_campaign
    from {{ ref('costing_share') }}
    where reason = 'no-driver' and portion <> 'received'
)

select
    l.cost_id, l.posted_on, l.month, l.amount_minor, l.cost_type, l.cost_class, l.account, l.department, l.channel,
    l.campaign, l.order_id, l.ticket_id, l.memo, l.customer_key, l.pool, l.match_channel, l.match_campaign,
    case when l.pool = '(none)' then 'no-pool' when u.pool is not null then 'no-driver' end as reason
from {{ ref('costing_cost_line') }} l
left join undriven u
    on u.month = l.month and u.pool = l.pool and u.cost_class = l.cost_class
    and u.match_channel is not distinct from l.match_channel and u.match_campaign is not distinct from l.match_campaign
order by l.month, l.pool, l.cost_class, l.cost_id
