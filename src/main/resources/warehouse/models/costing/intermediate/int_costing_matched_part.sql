-- int_costing_matched_part: what recipients bear of pools with match, whose classes are shared in several portions.
-- grain    one row per (month, pool_no, cost_class, recipient_key)
-- units    units: driver units; amount_minor: integer minor units, the portions together
-- sources  costing_recipient, int_costing_cut, int_costing_share
with

rests as (
    select
        share.month, share.pool_no, share.cost_class, cut.sign, cut.cut_rest, cut.cut_key,
        recipient.recipient_key, recipient.units,
        mul_div(cut.amount, recipient.units, cut.weight, cut.is_wide) as whole_minor,
        mul_mod(cut.amount, recipient.units, cut.weight, cut.is_wide) as rest
    from {{ ref('costing_recipient') }} recipient
    join {{ ref('int_costing_cut') }} cut on cut.basis_id = recipient.basis_id
    join {{ ref('int_costing_share') }} share on share.share_id = cut.share_id and share.portion <> 'all'
)

select
    month, pool_no, cost_class, recipient_key, max(units) as units,
    cast(sum(sign * (whole_minor + case
        when rest > cut_rest then 1
        when rest = cut_rest and recipient_key <= cut_key then 1
        else 0
    end)) as bigint) as amount_minor
from rests
group by month, pool_no, cost_class, recipient_key
