-- int_costing_share_candidate: the recipients in the bucket where a share's leftover units run out.
-- grain    one row per (share_id, recipient_key)
-- units    rest: amount × units mod weight
-- sources  int_costing_share_plan, int_costing_share_bucket, int_costing_recipient
with

rests as (
    select
        plan.share_id, recipient.recipient_key, plan.step, last_bucket.bucket, last_bucket.place,
        mul_mod(plan.amount, recipient.units, plan.weight, plan.is_wide) as rest
    from {{ ref('int_costing_recipient') }} recipient
    join {{ ref('int_costing_share_plan') }} plan on plan.basis_id = recipient.basis_id
    join {{ ref('int_costing_share_bucket') }} last_bucket on last_bucket.share_id = plan.share_id
)

select share_id, recipient_key, place, rest
from rests
where idiv(rest, step) = bucket
