-- retention_customer: who is still a customer on the as-of day, who was lost and who came back.
-- grain    one row per customer_key, everybody in customers_customer
-- units    *_days: days; *_on: calendar days; times_*: counts
-- sources  retention_spell, int_retention_purchase, customers_customer, source_settings
with last_purchase as (
    select
        customer_key,
        max(bought_on) as last_purchase_on,
        max_by(median_gap_days, bought_on) as median_gap_days,
        max_by(allowed_gap_days, bought_on) as allowed_gap_days,
        max(gaps) as gaps
    from {{ ref('int_retention_purchase') }}
    group by customer_key
),

spells as (
    select
        customer_key,
        max_by(kind, spell) as kind,
        min(started_on) as first_active_on,
        max(started_on) as last_spell_on,
        max(spell) as spells,
        count(ended_on) as times_lost,
        max(ended_on) as last_lost_on
    from {{ ref('retention_spell') }}
    group by customer_key
)

select
    c.customer_key,
    coalesce(s.kind, 'none') as kind,
    s.first_active_on,
    p.last_purchase_on,
    p.median_gap_days,
    coalesce(p.gaps, 0) as gaps,
    p.allowed_gap_days,
    cast(days_between(p.last_purchase_on, t.as_of) as integer) as silent_days,
    coalesce(s.times_lost = s.spells, false) as is_churned,
    case when s.times_lost = s.spells then s.last_lost_on end as churned_on,
    coalesce(s.spells > 1, false) as was_won_back,
    case when s.spells > 1 then s.last_spell_on end as won_back_on,
    cast(coalesce(s.times_lost, 0) as integer) as times_lost,
    cast(coalesce(s.spells - 1, 0) as integer) as times_won_back
from {{ ref('customers_customer') }} c
cross join {{ source('settings') }} t
left join spells s on s.customer_key = c.customer_key
left join last_purchase p on p.customer_key = c.customer_key
order by c.customer_key
