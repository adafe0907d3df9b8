-- int_costing_share_plan: the shares that have recipients, with what the sharing needs to know of each.
-- grain    one row per share_id
-- units    amount: absolute amount in minor units; weight: sum of units; *_rest, rest_step: remainders, 0 … weight − 1
-- sources  int_costing_share, int_costing_share_weight
-- is_wide: amount × units may exceed 63 bits, so that share is calculated with wider integers.
-- is_guessed: many recipients who get several minor units each: remainders are then as good as evenly spread, the leftover
-- units run out near the middle, and [low_rest, high_rest), 3.5 standard deviations to each side, is tried first.
with

sized as (
    select
        share.share_id, share.basis_id,
        case when share.total_minor < 0 then -1 else 1 end as sign,
        abs(share.total_minor) as amount,
        weights.weight, weights.max_units, weights.recipients, weights.max_key,
        abs(share.total_minor) > idiv(9223372036854775807, weights.max_units) as is_wide,
        cast(floor(2 * sqrt(weights.recipients)) as bigint) as spread
    from {{ ref('int_costing_share') }} share
    join {{ ref('int_costing_share_weight') }} weights on weights.basis_id = share.basis_id
)

select
    share_id, basis_id, sign, amount, weight, recipients, is_wide,
    recipients >= 10000 and idiv(amount, recipients) >= 4
        and weight <= idiv(9223372036854775807, recipients) as is_guessed,
    idiv(weight, 2) - idiv(weight, recipients + 3) * spread as low_rest,
    idiv(weight, 2) + idiv(weight, recipients + 3) * spread + 1 as high_rest,
    -- small amounts leave remainders far below the weight
    idiv(case when is_wide then weight else least(weight, amount * max_units) end, 256) + 1 as rest_step,
    idiv(max_key, 256) + 1 as key_step
from sized
