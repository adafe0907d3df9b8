-- int_value_tier: core, potential and low customers.
-- grain    one row per customer_key with a purchase or a valued contract
-- sources  int_value_worth, int_value_margin, value_rfm
-- Ranked by margin CLV; where that was refused, by the margin so far (before acquisition cost). Core: the customers who, from
-- the top, hold the first 80 % of all worth above 0; by past margin only those still buying (r_score 3 or more). Potential:
-- the others above 0. Low: 0 or below.
with worth as (
    select
        e.customer_key,
        coalesce(e.clv_margin_minor, m.own_margin_minor) as worth_minor,
        e.clv_margin_minor is not null or coalesce(r.r_score >= 3, false) as may_be_core
    from {{ ref('int_value_worth') }} e
    join {{ ref('int_value_margin') }} m on m.customer_key = e.customer_key
    join {{ ref('value_rfm') }} r on r.customer_key = e.customer_key
),

ranked as (
    select
        customer_key,
        worth_minor,
        may_be_core,
        sum(greatest(worth_minor, 0)) over (
            order by worth_minor desc, customer_key rows between unbounded preceding and current row
        ) - greatest(worth_minor, 0) as held_above,
        sum(greatest(worth_minor, 0)) over () as held_by_all
    from worth
)

select
    customer_key,
    case
        when worth_minor <= 0 then 'low'
        when may_be_core and 10 * held_above < 8 * held_by_all then 'core'
        else 'potential'
    end as tier
from ranked
