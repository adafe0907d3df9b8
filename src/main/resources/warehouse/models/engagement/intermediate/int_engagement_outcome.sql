-- int_engagement_outcome: what customers in experiments did before and after they were assigned.
-- grain    one row per (experiment, customer_key)
-- units    *_minor: integer minor units; *_days: days
-- sources  engagement_assignment, ledger_order, costing_customer_month, customers_customer
-- bought, net_revenue: from the day of assignment to the last day. earlier_*: the 182 days before the day of assignment.
-- contribution (before acquisition cost): calendar months from that of the assignment to that of the last day, since costs are
-- shared by month; earlier_contribution: the six months before. Both arms share the month of assignment alike.
with

orders as (
    select
        a.experiment,
        a.customer_key,
        max(case when o.is_purchase and o.ordered_on >= a.assigned_on then 1 else 0 end) as bought,
        sum(case when o.ordered_on >= a.assigned_on then o.amount_minor - o.refund_minor else 0 end)
            as net_revenue_minor,
        max(case
            when o.is_purchase and o.ordered_on < a.assigned_on and o.ordered_on >= a.assigned_on - 182 then 1 else 0
        end) as earlier_bought,
        sum(case
            when o.ordered_on < a.assigned_on and o.ordered_on >= a.assigned_on - 182
            then o.amount_minor - o.refund_minor else 0
        end) as earlier_net_revenue_minor,
        sum(case when o.is_purchase and o.ordered_on < a.assigned_on then 1 else 0 end) as past_orders,
        sum(case when o.ordered_on < a.assigned_on then o.amount_minor - o.refund_minor else 0 end)
            as past_net_revenue_minor,
        max(case when o.is_purchase and o.ordered_on < a.assigned_on then o.ordered_on end) as last_ordered_on,
        min(o.ordered_on) as first_ordered_on
    from {{ ref('engagement_assignment') }} a
    join {{ ref('ledger_order') }} o on o.customer_key = a.customer_key and o.ordered_on <= a.last_day
    group by a.experiment, a.customer_key
),

margins as (
    select
        a.experiment,
        a.customer_key,
        sum(case
            when m.month >= month_of(a.assigned_on) then m.contribution_minor + m.acquisition_cost_minor else 0
        end) as contribution_minor,
        sum(case
            when m.month < month_of(a.assigned_on) and m.month >= add_months(month_of(a.assigned_on), -6)
            then m.contribution_minor + m.acquisition_cost_minor else 0
        end) as earlier_contribution_minor
    from {{ ref('engagement_assignment') }} a
    join {{ ref('costing_customer_month') }} m
        on m.customer_key = a.customer_key and m.month <= month_of(a.last_day)
    group by a.experiment, a.customer_key
)

select
    a.experiment,
    a.customer_key,
    a.arm,
    a.is_control,
    a.assigned_on,
    a.last_day,
    a.share_micro,
    a.cost_minor,
    cast(coalesce(o.bought, 0) as bigint) as bought,
    cast(coalesce(o.net_revenue_minor, 0) as bigint) as net_revenue_minor,
    cast(coalesce(m.contribution_minor, 0) as bigint) as contribution_minor,
    cast(coalesce(o.earlier_bought, 0) as bigint) as earlier_bought,
    cast(coalesce(o.earlier_net_revenue_minor, 0) as bigint) as earlier_net_revenue_minor,
    cast(coalesce(m.earlier_contribution_minor, 0) as bigint) as earlier_contribution_minor,
    cast(coalesce(o.past_orders, 0) as bigint) as past_orders,
    cast(coalesce(o.past_net_revenue_minor, 0) as bigint) as past_net_revenue_minor,
    greatest(days_between(coalesce(o.last_ordered_on, a.assigned_on), a.assigned_on), 0) as silent_days,
    greatest(days_between(coalesce(o.first_ordered_on, a.assigned_on), a.assigned_on), 0) as known_days
from {{ ref('engagement_assignment') }} a
left join orders o on o.experiment = a.experiment and o.customer_key = a.customer_key
left join margins m on m.experiment = a.experiment and m.customer_key = a.customer_key
