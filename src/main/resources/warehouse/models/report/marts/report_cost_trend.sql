-- report_cost_trend: each class of cost against net revenue, the last six months against the six before.
-- grain    one row per cost_class; none where the ledger has fewer than twelve months
-- units    *_minor: integer minor units of the reporting currency
-- sources  ledger_cost, ledger_customer_month, ledger_month
-- excess_minor: what was spent above the earlier share of net revenue.
with

window_months as (
    select max(month) as now_to, count(*) as months from {{ ref('ledger_month') }}
),

halves as (
    select
        now_to, add_months(now_to, -5) as now_from, add_months(now_to, -6) as before_to,
        add_months(now_to, -11) as before_from
    from window_months
    where months >= 12
),

revenues as (
    select
        sum(case when m.month >= h.now_from then m.revenue_minor - m.refund_minor else 0 end) as now_net_revenue_minor,
        sum(case when m.month < h.now_from then m.revenue_minor - m.refund_minor else 0 end) as before_net_revenue_minor
    from {{ ref('ledger_customer_month') }} m
    join halves h on m.month >= h.before_from
),

costs as (
    select
        c.cost_class,
        sum(case when c.month >= h.now_from then c.amount_minor else 0 end) as now_minor,
        sum(case when c.month < h.now_from then c.amount_minor else 0 end) as before_minor
    from {{ ref('ledger_cost') }} c
    join halves h on c.month >= h.before_from
    group by c.cost_class
)

select
    costs.cost_class, halves.before_from, halves.before_to, halves.now_from, halves.now_to,
    cast(costs.before_minor as bigint) as before_minor,
    cast(revenues.before_net_revenue_minor as bigint) as before_net_revenue_minor,
    cast(costs.now_minor as bigint) as now_minor,
    cast(revenues.now_net_revenue_minor as bigint) as now_net_revenue_minor,
    cast(costs.now_minor as bigint) - cast(round(
        div_double(costs.before_minor, revenues.before_net_revenue_minor) * revenues.now_net_revenue_minor) as bigint)
        as excess_minor
from costs
cross join revenues
cross join halves
where revenues.before_net_revenue_minor > 0 and revenues.now_net_revenue_minor > 0
order by costs.cost_class
