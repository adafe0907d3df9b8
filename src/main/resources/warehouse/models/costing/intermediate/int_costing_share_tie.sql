-- int_costing_share_tie: among many recipients with the same remainder, the range of keys in which the units run out.
-- grain    one row per share_id with is_tied
-- units    key_bucket: recipient_key div key_step; place: the last to get a unit is the place-th of the range by key
-- sources  int_costing_share_plan, int_costing_share_bucket, costing_recipient
with

tied as (
    select
        plan.share_id, plan.basis_id, plan.amount, plan.weight, plan.is_wide, plan.key_step,
        bucket.low_rest, bucket.place
    from {{ ref('int_costing_share_plan') }} plan
    join {{ ref('int_costing_share_bucket') }} bucket on bucket.share_id = plan.share_id
    where bucket.is_tied
),

counted as (
    select
        tied.share_id, tied.place, idiv(recipient.recipient_key, tied.key_step) as key_bucket, count(*) as recipients
    from {{ ref('costing_recipient') }} recipient
    join tied on tied.basis_id = recipient.basis_id
    where mul_mod(tied.amount, recipient.units, tied.weight, tied.is_wide) = tied.low_rest
    group by tied.share_id, tied.place, idiv(recipient.recipient_key, tied.key_step)
),

running as (
    select
        share_id, key_bucket, place, recipients,
        sum(recipients) over (partition by share_id order by key_bucket) as recipients_up_to
    from counted
)

select share_id, key_bucket, cast(place - (recipients_up_to - recipients) as bigint) as place
from running
where place > recipients_up_to - recipients and place <= recipients_up_to
