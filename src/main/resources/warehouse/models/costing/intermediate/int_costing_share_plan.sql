-- int_costing_share_plan: the shares that have recipients, with what the sharing needs to know of each.
-- grain    one row per share_id
-- units    amount: absolute amount in minor units; weight: sum of units; step: width of a bucket of remainders
-- sources  int_costing_share, int_costing_share_weight
-- is_wide: amount × units may exceed 63 bits, so that share is calculated with wider integers.
select
    share.share_id, share.basis_id,
    case when share.total_minor < 0 then -1 else 1 end as sign,
    abs(share.total_minor) as amount,
    weights.weight,
    abs(share.total_minor) > idiv(9223372036854775807, weights.max_units) as is_wide,
    idiv(weights.weight, 256) + 1 as step
from {{ ref('int_costing_share') }} share
join {{ ref('int_costing_share_weight') }} weights on weights.basis_id = share.basis_id
