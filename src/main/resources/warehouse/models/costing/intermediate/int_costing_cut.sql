-- int_costing_cut: where each share's leftover units run out: the remainder and the key of the last recipient to get one.
-- grain    one row per share_id that has recipients
-- units    amount: absolute amount in minor units; weight: sum of units; sign: −1 for a credit
-- sources  int_costing_share_plan, int_costing_share_candidate
-- A recipient's part is sign × (floor(amount × units / weight) + 1 if its remainder is above cut_rest, or equal to it
-- with a key not above cut_key). Nobody sorts all recipients, only the few candidates (docs/adr/0004).
with

ranked as (
    select
        share_id, recipient_key, rest, place,
        row_number() over (partition by share_id order by rest desc, recipient_key) as number
    from {{ ref('int_costing_share_candidate') }}
)

select
    plan.share_id, plan.basis_id, plan.sign, plan.amount, plan.weight, plan.is_wide,
    coalesce(ranked.rest, 9223372036854775807) as cut_rest,
    coalesce(ranked.recipient_key, -1) as cut_key
from {{ ref('int_costing_share_plan') }} plan
left join ranked on ranked.share_id = plan.share_id and ranked.number = ranked.place
