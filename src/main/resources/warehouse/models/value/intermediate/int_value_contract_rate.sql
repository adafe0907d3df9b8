-- int_value_contract_rate: whether subscriptions are booked as orders, and the margin rate of what they bring.
-- grain    one row
-- units    served_months: months of service since the first order; invoiced_months: of them, those an order of exactly that
--          customer and amount stands for, one order of 3 or 12 monthly amounts for as many; margin_rate: margin before
--          acquisition cost per 1 of net revenue, all the company's revenue together, null where there is none
-- sources  ledger_subscription, ledger_order, ledger_month, retention_subscription_month, costing_customer, source_settings
-- Where half the months are invoiced, orders already hold what subscriptions bring: contracts then add nothing to a customer's
-- value, and recurring revenue nothing to the margin (docs/methods/contracts.md).
with served as (
    select
        b.subscription_id,
        b.customer_key,
        b.monthly_amount_minor,
        greatest(b.started_on, l.first_month) as from_on,
        least(coalesce(b.ended_on, s.as_of + 1), s.as_of + 1) as to_on
    from {{ ref('ledger_subscription') }} b
    cross join (select min(month) as first_month from {{ ref('ledger_month') }}) l
    cross join {{ source('settings') }} s
    where b.monthly_amount_minor > 0
),

months as (
    select *, greatest(months_between(from_on, to_on - 1) + 1, 0) as months from served where from_on < to_on
),

invoiced as (
    select
        m.subscription_id,
        max(m.months) as months,
        cast(sum(case
            when o.amount_minor = m.monthly_amount_minor then 1
            when o.amount_minor = 3 * m.monthly_amount_minor then 3
            when o.amount_minor = 12 * m.monthly_amount_minor then 12
            else 0
        end) as bigint) as invoiced
    from months m
    left join {{ ref('ledger_order') }} o
        on o.customer_key = m.customer_key
        and o.ordered_on >= m.from_on and o.ordered_on < m.to_on
        and o.amount_minor in (m.monthly_amount_minor, 3 * m.monthly_amount_minor, 12 * m.monthly_amount_minor)
    group by m.subscription_id
),

counted as (
    select
        cast(coalesce(sum(months), 0) as bigint) as served_months,
        cast(coalesce(sum(least(invoiced, months)), 0) as bigint) as invoiced_months
    from invoiced
),

company as (
    select
        cast(coalesce(sum(revenue_minor - refund_minor), 0) as bigint) as net_minor,
        cast(coalesce(sum(contribution_minor + acquisition_cost_minor), 0) as bigint) as margin_minor
    from {{ ref('costing_customer') }}
),

recurring as (
    select cast(coalesce(sum(end_minor), 0) as bigint) as recurring_minor
    from {{ ref('retention_subscription_month') }}
),

whole as (
    select
        n.served_months,
        n.invoiced_months,
        n.served_months > 0 and 2 * n.invoiced_months >= n.served_months as is_booked,
        c.net_minor,
        c.margin_minor,
        r.recurring_minor
    from counted n
    cross join company c
    cross join recurring r
)

select
    served_months,
    invoiced_months,
    is_booked,
    case
        when is_booked and net_minor > 0 then div_double(margin_minor, net_minor)
        when not is_booked and net_minor + recurring_minor > 0
            then div_double(margin_minor + recurring_minor, net_minor + recurring_minor)
    end as margin_rate
from whole
