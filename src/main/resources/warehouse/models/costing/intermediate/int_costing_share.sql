-- int_costing_share: the amounts to share, each among the recipients of one basis.
-- grain    one row per share_id; also unique by (month, pool_no, cost_class, portion, match_channel, match_campaign)
-- units    *_minor: integer minor units of the reporting currency
-- sources  int_costing_audience, int_costing_basis
select
    cast(row_number() over (
        order by reached.month, reached.pool_no, reached.cost_class, reached.portion,
            reached.match_channel nulls first, reached.match_campaign nulls first) as integer) as share_id,
    basis.basis_id,
    reached.month, reached.pool_no, reached.cost_class, reached.portion,
    reached.match_channel, reached.match_campaign,
    reached.audience, reached.audience_channel, reached.audience_campaign,
    reached.own_minor, reached.received_minor, reached.total_minor
from {{ ref('int_costing_audience') }} reached
join {{ ref('int_costing_basis') }} basis
    on basis.month = reached.month and basis.driver_no = reached.driver_no and basis.audience = reached.audience
    and basis.audience_channel is not distinct from reached.audience_channel
    and basis.audience_campaign is not distinct from reached.audience_campaign
