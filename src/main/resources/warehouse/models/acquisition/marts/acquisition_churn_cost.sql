-- acquisition_churn_cost: what losing customers costs, imputed: expected margin lost and the cost of winning replacements.
-- grain    one row per month of the ledger
-- units    *_minor: integer minor units of the reporting currency; imputed, never part of booked cost
-- sources  retention_spell, costing_customer_month, acquisition_channel_period, ledger_month
-- A loss counts while it lasts: whoever is back by the as-of day is left out. Margin lost: the contribution before
-- acquisition cost of the 12 months ending with the month of the loss, not below 0 for a customer, taken for the year to
-- come. Replacement: the fully loaded CAC of the whole window; 0 where nobody was won.
with losses as (
    select customer_key, month_of(max(ended_on)) as month
    from {{ ref('retention_spell') }}
    group by customer_key
    having count(*) = count(ended_on)
),

margins as (
    select
        l.customer_key,
        l.month,
        greatest(coalesce(sum(m.contribution_minor + m.acquisition_cost_minor), 0), 0) as margin_minor
    from losses l
    left join {{ ref('costing_customer_month') }} m
        on m.customer_key = l.customer_key and m.month <= l.month and m.month > add_months(l.month, -12)
    group by l.customer_key, l.month
),

months as (
    select month, count(*) as lost, cast(sum(margin_minor) as bigint) as margin_lost_minor from margins group by month
)

select
    m.month,
    coalesce(l.lost, 0) as lost,
    coalesce(l.margin_lost_minor, 0) as margin_lost_minor,
    cast(coalesce(l.lost, 0) * coalesce(c.cac_loaded_minor, 0) as bigint) as replacement_minor,
    cast(coalesce(l.margin_lost_minor, 0) + coalesce(l.lost, 0) * coalesce(c.cac_loaded_minor, 0) as bigint)
        as churn_cost_minor
from {{ ref('ledger_month') }} m
left join months l on l.month = m.month
left join {{ ref('acquisition_channel_period') }} c on c.period = 'all' and c.channel = '(all)'
order by m.month
