-- value_tier_history: each customer's tier by margin so far, looked at every three months for two years.
-- grain    one row per (customer_key, month) from the customer's first money on
-- units    month: looked at its end; margin_minor: contribution before acquisition cost up to then, minor units
-- sources  costing_customer_month, ledger_month
-- Core: who from the top hold the first 80 % of all margins above 0; potential: the others above 0; low: 0 or below. The
-- tier of today looks ahead instead (value_customer), so the two may differ.
with ends as (
    select m.month
    from {{ ref('ledger_month') }} m
    cross join (select max(month) as last_month from {{ ref('ledger_month') }}) l
    where months_between(m.month, l.last_month) <= 21 and imod(months_between(m.month, l.last_month), 3) = 0
),

margins as (
    select
        c.customer_key, e.month, cast(sum(c.contribution_minor + c.acquisition_cost_minor) as bigint) as margin_minor
    from ends e
    join {{ ref('costing_customer_month') }} c on c.month <= e.month
    group by c.customer_key, e.month
),

ranked as (
    select
        customer_key, month, margin_minor,
        sum(greatest(margin_minor, 0)) over (
            partition by month order by margin_minor desc, customer_key rows between unbounded preceding and current row
        ) - greatest(margin_minor, 0) as held_above,
        sum(greatest(margin_minor, 0)) over (partition by month) as held_by_all
    from margins
),

placed as (
    select
        customer_key, month, margin_minor,
        case
            when margin_minor <= 0 then 'low'
            when 10 * held_above < 8 * held_by_all then 'core'
            else 'potential'
        end as tier
    from ranked
)

select customer_key, month, tier, margin_minor
from placed
order by customer_key, month
