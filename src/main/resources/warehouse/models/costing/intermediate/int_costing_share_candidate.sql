-- int_costing_share_candidate: the recipients among whom each share's leftover units run out.
-- grain    one row per (share_id, recipient_key)
-- units    rest: amount × units mod weight; place: the place-th of a share's candidates is the last to get a unit
-- sources  int_costing_share_plan, int_costing_share_bucket, int_costing_share_tie, costing_recipient
with

plans as (
    select
        plan.share_id, plan.basis_id, plan.amount, plan.weight, plan.is_wide, bucket.low_rest, bucket.high_rest
    from {{ ref('int_costing_share_plan') }} plan
    join {{ ref('int_costing_share_bucket') }} bucket on bucket.share_id = plan.share_id
),

rests as (
    select
        plans.share_id, recipient.recipient_key, plans.low_rest, plans.high_rest,
        mul_mod(plans.amount, recipient.units, plans.weight, plans.is_wide) as rest
    from {{ ref('costing_recipient') }} recipient
    join plans on plans.basis_id = recipient.basis_id
),

inside as (
    select share_id, recipient_key, rest
    from rests
    where rest >= low_rest and rest < high_rest
)

select inside.share_id, inside.recipient_key, inside.rest, coalesce(tie.place, bucket.place) as place
from inside
join {{ ref('int_costing_share_bucket') }} bucket on bucket.share_id = inside.share_id
join {{ ref('int_costing_share_plan') }} plan on plan.share_id = inside.share_id
left join {{ ref('int_costing_share_tie') }} tie on tie.share_id = inside.share_id
where tie.share_id is null or idiv(inside.recipient_key, plan.key_step) = tie.key_bucket
