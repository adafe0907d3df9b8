-- int_costing_share_guess: guesses that proved right: the leftover units of these shares run out in the guessed interval.
-- grain    one row per share_id
-- units    place: the last recipient to get a unit is the place-th of the interval, largest remainder first
-- sources  int_costing_share_plan, costing_recipient
-- An interval that holds more than an eighth of the recipients is no help: equal units make equal remainders.
-- The remainders of a share sum to weight × leftover units, so one pass knows both how many units are left and where.
with

rests as (
    select
        plan.share_id, plan.weight, plan.low_rest, plan.high_rest,
        mul_mod(plan.amount, recipient.units, plan.weight, plan.is_wide) as rest
    from {{ ref('costing_recipient') }} recipient
    join {{ ref('int_costing_share_plan') }} plan on plan.basis_id = recipient.basis_id and plan.is_guessed
),

counted as (
    select
        share_id,
        cast(idiv(sum(rest), max(weight)) as bigint) as leftover,
        count(*) filter (where rest >= high_rest) as above,
        count(*) filter (where rest >= low_rest) as down_to,
        count(*) as recipients
    from rests
    group by share_id
)

select share_id, leftover - above as place
from counted
where leftover > above and leftover <= down_to and (down_to - above) * 8 <= recipients
