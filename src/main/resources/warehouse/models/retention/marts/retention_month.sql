-- retention_month: how the body of customers changed in each month.
-- grain    one row per month of the ledger
-- units    net_revenue_minor: integer minor units; the rest counts; who is lost and won back within a month counts as both
-- sources  retention_spell, ledger_month, ledger_customer_month
-- A day of loss is the first day somebody is no longer a customer, so at_start counts who was one on the day before the month.
with events as (
    select
        month_of(started_on) as month,
        case when spell = 1 then 1 else 0 end as is_new,
        case when spell > 1 then 1 else 0 end as is_won_back,
        0 as is_lost,
        0 as is_lost_from_start
    from {{ ref('retention_spell') }}
    union all
    select
        month_of(ended_on) as month, 0 as is_new, 0 as is_won_back, 1 as is_lost,
        case when started_on < month_of(ended_on) then 1 else 0 end as is_lost_from_start
    from {{ ref('retention_spell') }}
    where ended_on is not null
),

-- what happened before the ledger's first month is carried by it, as the stock it starts with
changes as (
    select
        month,
        cast(sum(is_new) as bigint) as new,
        cast(sum(is_won_back) as bigint) as won_back,
        cast(sum(is_lost) as bigint) as lost,
        cast(sum(is_lost_from_start) as bigint) as lost_from_start
    from events
    group by month
),

stock as (
    select
        m.month,
        coalesce(sum(c.new + c.won_back - c.lost), 0) as customers_at_start,
        coalesce(sum(c.lost - c.won_back), 0) as lost_at_start
    from {{ ref('ledger_month') }} m
    left join changes c on c.month < m.month
    group by m.month
),

buyers as (
    select
        month,
        count(case when orders > 0 then 1 end) as buyers,
        cast(sum(orders) as bigint) as orders,
        cast(sum(revenue_minor - refund_minor) as bigint) as net_revenue_minor
    from {{ ref('ledger_customer_month') }}
    group by month
)

select
    s.month,
    cast(s.customers_at_start as bigint) as customers_at_start,
    coalesce(c.new, 0) as new,
    coalesce(c.won_back, 0) as won_back,
    coalesce(c.lost, 0) as lost,
    cast(s.customers_at_start + coalesce(c.new, 0) + coalesce(c.won_back, 0) - coalesce(c.lost, 0) as bigint)
        as customers_at_end,
    coalesce(c.lost_from_start, 0) as lost_from_start,
    cast(s.customers_at_start - coalesce(c.lost_from_start, 0) as bigint) as kept,
    cast(s.lost_at_start as bigint) as lost_at_start,
    coalesce(b.buyers, 0) as buyers,
    coalesce(b.orders, 0) as orders,
    coalesce(b.net_revenue_minor, 0) as net_revenue_minor
from stock s
left join changes c on c.month = s.month
left join buyers b on b.month = s.month
order by s.month
