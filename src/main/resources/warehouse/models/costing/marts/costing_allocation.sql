-- costing_allocation: who bears what: every booked amount with its customer, idle capacity or nobody.
-- grain    one row per (month, pool, cost_class, customer_key, recipient) with a non-zero amount
-- units    driver_units: integer units of the pool's driver, 0 where nothing was shared; amount_minor: minor units
-- sources  costing_cost_line, int_costing_share, int_costing_cut, int_costing_matched_part,
--          costing_recipient (kernel)
-- recipient: '(idle)' or '(unassigned)'; null where customer_key says who.
with

rests as (
    select
        share.month, share.pool_no, share.cost_class, cut.sign, cut.cut_rest, cut.cut_key,
        recipient.recipient_key, recipient.units,
        mul_div(cut.amount, recipient.units, cut.weight, cut.is_wide) as whole_minor,
        mul_mod(cut.amount, recipient.units, cut.weight, cut.is_wide) as rest
    from {{ ref('costing_recipient') }} recipient
    join {{ ref('int_costing_cut') }} cut on cut.basis_id = recipient.basis_id
    join {{ ref('int_costing_share') }} share on share.share_id = cut.share_id and share.portion = 'all'
),

shared as (
    select
        month, pool_no, cost_class, recipient_key, units,
        sign * (whole_minor + case
            when rest > cut_rest then 1
            when rest = cut_rest and recipient_key <= cut_key then 1
            else 0
        end) as amount_minor
    from rests
    union all
    select month, pool_no, cost_class, recipient_key, units, amount_minor
    from {{ ref('int_costing_matched_part') }}
),

direct as (
    select month, cost_class, customer_key, cast(sum(amount_minor) as bigint) as amount_minor
    from {{ ref('costing_cost_line') }}
    where customer_key is not null
    group by month, cost_class, customer_key
),

undriven as (
    select share.month, share.pool_no, share.cost_class, sum(share.total_minor) as amount_minor
    from {{ ref('int_costing_share') }} share
    where not exists (select 1 from {{ ref('int_costing_cut') }} cut where cut.share_id = share.share_id)
    group by share.month, share.pool_no, share.cost_class
),

untaken as (
    select month, cost_class, sum(amount_minor) as amount_minor
    from {{ ref('costing_cost_line') }}
    where pool = '(none)'
    group by month, cost_class
),

allocated as (
    select
        shared.month, pools.pool, shared.cost_class,
        case when shared.recipient_key = 2147483647 then '(idle)' end as recipient,
        case when shared.recipient_key < 2147483647 then shared.recipient_key end as customer_key,
        shared.units as driver_units, shared.amount_minor
    from shared
    join {{ ref('costing_model_pool') }} pools on pools.pool_no = shared.pool_no
    union all
    select
        direct.month, '(direct)' as pool, direct.cost_class, cast(null as varchar) as recipient, direct.customer_key,
        0 as driver_units, direct.amount_minor
    from direct
    union all
    select
        undriven.month, pools.pool, undriven.cost_class, '(unassigned)' as recipient, null as customer_key,
        0 as driver_units, undriven.amount_minor
    from undriven
    join {{ ref('costing_model_pool') }} pools on pools.pool_no = undriven.pool_no
    union all
    select
        month, '(none)' as pool, cost_class, '(unassigned)' as recipient, null as customer_key,
        0 as driver_units, amount_minor
    from untaken
)

select
    month, pool, cost_class, recipient, customer_key,
    cast(driver_units as bigint) as driver_units,
    cast(amount_minor as bigint) as amount_minor
from allocated
where amount_minor <> 0
