-- costing_share: every amount that was shared by a driver, with all that is needed to share it again by hand.
-- grain    one row per (month, pool, cost_class, portion, match_channel, match_campaign) with a non-zero amount
-- units    *_minor: integer minor units; weight: sum of the recipients' driver units; cut_rest: a remainder in units
-- sources  int_costing_share, int_costing_cut, int_costing_share_weight, costing_model_pool, customers_customer
-- portion: 'all'; with match 'own' (one per group of lines) and 'received' (from support pools). audience: the customers
-- reached: 'both' (channel and campaign), 'channel', 'campaign', 'all'; reason 'no-driver' where there were none.
-- cut_recipient: the last to get a leftover unit among those whose remainder equals cut_rest; null if nothing was left.
select
    share.month, pools.pool, share.cost_class, share.portion, share.match_channel, share.match_campaign,
    pools.measure, pools.activities,
    share.audience, share.audience_channel, share.audience_campaign,
    share.own_minor, share.received_minor, share.total_minor,
    coalesce(cut.weight, 0) as weight,
    coalesce(weights.recipients, 0) as recipients,
    case when cut.cut_key >= 0 then cut.cut_rest end as cut_rest,
    case when cut.cut_key = 2147483647 then '(idle)' else customer.customer_id end as cut_recipient,
    case when cut.share_id is null then 'no-driver' end as reason
from {{ ref('int_costing_share') }} share
join {{ ref('costing_model_pool') }} pools on pools.pool_no = share.pool_no
left join {{ ref('int_costing_cut') }} cut on cut.share_id = share.share_id
left join {{ ref('int_costing_share_weight') }} weights on weights.basis_id = share.basis_id
left join {{ ref('customers_customer') }} customer on customer.customer_key = cut.cut_key
