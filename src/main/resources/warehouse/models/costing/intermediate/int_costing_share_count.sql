-- int_costing_share_count: how the remainders of each share are spread, in 256 buckets of equal width.
-- grain    one row per (share_id, bucket) with a recipient
-- units    recipients: count; whole_minor: sum of the recipients' parts rounded down, minor units
-- sources  int_costing_share_plan, int_costing_recipient
with

parts as (
    select
        plan.share_id, plan.step,
        mul_div(plan.amount, recipient.units, plan.weight, plan.is_wide) as whole_minor,
        mul_mod(plan.amount, recipient.units, plan.weight, plan.is_wide) as rest
    from {{ ref('int_costing_recipient') }} recipient
    join {{ ref('int_costing_share_plan') }} plan on plan.basis_id = recipient.basis_id
)

select
    share_id,
    cast(idiv(rest, step) as integer) as bucket,
    count(*) as recipients,
    cast(sum(whole_minor) as bigint) as whole_minor
from parts
group by share_id, cast(idiv(rest, step) as integer)
