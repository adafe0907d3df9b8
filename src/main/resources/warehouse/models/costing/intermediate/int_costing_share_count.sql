-- int_costing_share_count: how the remainders are spread, in 256 buckets of equal width, where no guess was right.
-- grain    one row per (share_id, bucket) with a recipient
-- units    recipients: count; whole_minor: sum of the recipients' parts rounded down, minor units
-- sources  int_costing_share_plan, int_costing_share_guess, costing_recipient
with

plans as (
    select share_id, basis_id, amount, weight, is_wide, rest_step
    from {{ ref('int_costing_share_plan') }}
    where share_id not in (select share_id from {{ ref('int_costing_share_guess') }})
),

parts as (
    select
        plans.share_id, plans.rest_step,
        mul_div(plans.amount, recipient.units, plans.weight, plans.is_wide) as whole_minor,
        mul_mod(plans.amount, recipient.units, plans.weight, plans.is_wide) as rest
    from {{ ref('costing_recipient') }} recipient
    join plans on plans.basis_id = recipient.basis_id
)

select
    share_id,
    cast(idiv(rest, rest_step) as integer) as bucket,
    count(*) as recipients,
    cast(sum(whole_minor) as bigint) as whole_minor,
    min(rest) as min_rest,
    max(rest) as max_rest
from parts
group by share_id, cast(idiv(rest, rest_step) as integer)
