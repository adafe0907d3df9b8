-- int_costing_own: what the ledger booked to each pool, lines that named their customer apart.
-- grain    one row per (month, pool_no, cost_class, match_channel, match_campaign); the last two null without match
-- units    own_minor: integer minor units of the reporting currency
-- sources  costing_cost_line
select
    month, pool_no, cost_class, match_channel, match_campaign,
    cast(sum(amount_minor) as bigint) as own_minor
from {{ ref('costing_cost_line') }}
where pool_no is not null
group by month, pool_no, cost_class, match_channel, match_campaign
