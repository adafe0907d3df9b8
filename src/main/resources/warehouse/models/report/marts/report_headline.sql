-- report_headline: the window as a whole, the figures most sections begin with.
-- grain    a single row
-- units    *_minor: integer minor units of the reporting currency; others: counts
-- sources  costing_customer, costing_reconciliation, ledger_cost, ledger_customer_month, ledger_month
with

people as (
    select
        count(*) as customers,
        count(*) filter (where contribution_minor < 0) as loss_customers,
        count(*) filter (where total_cost_minor <> 0) as bearers,
        coalesce(cast(sum(revenue_minor) as bigint), 0) as revenue_minor,
        coalesce(cast(sum(refund_minor) as bigint), 0) as refund_minor,
        coalesce(cast(sum(cost_of_goods_minor) as bigint), 0) as cost_of_goods_minor,
        coalesce(cast(sum(total_cost_minor) as bigint), 0) as total_cost_minor,
        coalesce(cast(sum(contribution_minor) as bigint), 0) as contribution_minor,
        coalesce(cast(sum(case when contribution_minor < 0 then contribution_minor end) as bigint), 0) as loss_minor,
        coalesce(cast(sum(case when contribution_minor > 0 then contribution_minor end) as bigint), 0) as gain_minor
    from {{ ref('costing_customer') }}
),

purchases as (
    select count(distinct customer_key) as buyers, coalesce(cast(sum(orders) as bigint), 0) as orders
    from {{ ref('ledger_customer_month') }}
    where orders > 0
),

months as (
    select min(month) as first_month, max(month) as last_month from {{ ref('ledger_month') }}
),

lines as (
    select count(*) as cost_lines from {{ ref('ledger_cost') }}
),

booked as (
    select
        coalesce(cast(sum(booked_minor) as bigint), 0) as booked_minor,
        coalesce(cast(sum(customers_minor) as bigint), 0) as customers_minor,
        coalesce(cast(sum(idle_minor) as bigint), 0) as idle_minor,
        coalesce(cast(sum(unassigned_minor) as bigint), 0) as unassigned_minor,
        coalesce(cast(sum(difference_minor) as bigint), 0) as difference_minor
    from {{ ref('costing_reconciliation') }}
)

select
    people.customers, purchases.buyers, purchases.orders, months.first_month, months.last_month,
    people.revenue_minor, people.refund_minor, people.cost_of_goods_minor, people.total_cost_minor,
    people.contribution_minor, people.loss_customers, people.loss_minor, people.gain_minor,
    booked.booked_minor, booked.customers_minor, booked.idle_minor, booked.unassigned_minor, booked.difference_minor,
    people.bearers, lines.cost_lines
from people
cross join purchases
cross join months
cross join booked
cross join lines
