-- int_value_segment_feature: each buyer as the grouping sees them, today and half a year ago.
-- grain    one row per (customer_key, is_before) with a purchase up to the cut-off: the as-of day, or the last day of the month
--          six whole months before it (is_before)
-- units    silent_days, age_days: last and first purchase to the cut-off; bought_days: purchase days in the 365 days up to it;
--          order_value_minor: mean net value of a purchase day; return_share: refunds / amounts; margin_rate: margin before
--          acquisition cost / net revenue, held within −1 and 1; later_*: the six months after the cut-off, is_before only
-- sources  ledger_order, costing_customer_month, source_settings
-- Nothing dated after the cut-off enters a feature. f_* are what distances are taken of: logarithms of times, counts and money.
with periods as (
    select
        s.as_of,
        s.minor_per_major,
        add_months(month_of(s.as_of + 1), -6) as later_from, -- six whole months, the last one ended by the as-of day
        month_of(s.as_of + 1) as later_to
    from {{ source('settings') }} s
),

cuts as (
    select false as is_before, as_of as cut_on, minor_per_major, later_from, later_to from periods
    union all
    select true as is_before, later_from - 1 as cut_on, minor_per_major, later_from, later_to from periods
),

orders as (
    select
        o.customer_key,
        c.is_before,
        c.cut_on,
        c.minor_per_major,
        min(o.ordered_on) filter (where o.is_purchase) as first_on,
        max(o.ordered_on) filter (where o.is_purchase) as last_on,
        count(distinct case when o.is_purchase then o.ordered_on end) as days,
        count(distinct case when o.is_purchase and o.ordered_on > c.cut_on - 365 then o.ordered_on end) as bought_days,
        cast(sum(o.amount_minor) as bigint) as amount_minor,
        cast(sum(o.refund_minor) as bigint) as refund_minor
    from {{ ref('ledger_order') }} o
    join cuts c on o.ordered_on <= c.cut_on
    group by o.customer_key, c.is_before, c.cut_on, c.minor_per_major
),

margins as (
    select
        m.customer_key,
        c.is_before,
        cast(sum(case when m.month <= c.cut_on then m.revenue_minor - m.refund_minor else 0 end) as bigint) as net_minor,
        cast(sum(
            case when m.month <= c.cut_on then m.contribution_minor + m.acquisition_cost_minor else 0 end
        ) as bigint) as margin_minor,
        cast(sum(case
            when c.is_before and m.month >= c.later_from and m.month < c.later_to then m.revenue_minor - m.refund_minor else 0
        end) as bigint) as later_net_minor,
        cast(sum(case
            when c.is_before and m.month >= c.later_from and m.month < c.later_to then m.contribution_minor else 0
        end) as bigint) as later_contribution_minor
    from {{ ref('costing_customer_month') }} m
    cross join cuts c
    group by m.customer_key, c.is_before
),

measured as (
    select
        o.customer_key,
        o.is_before,
        o.minor_per_major,
        cast(days_between(o.last_on, o.cut_on) as integer) as silent_days,
        cast(days_between(o.first_on, o.cut_on) as integer) as age_days,
        cast(o.bought_days as integer) as bought_days,
        idiv(greatest(o.amount_minor - o.refund_minor, 0), o.days) as order_value_minor,
        coalesce(greatest(least(div_double(o.refund_minor, o.amount_minor), 1.0), 0.0), 0.0) as return_share,
        case
            when m.net_minor > 0 then greatest(least(div_double(m.margin_minor, m.net_minor), 1.0), -1.0)
            when m.margin_minor < 0 then -1.0
            else 0.0
        end as margin_rate,
        coalesce(m.later_net_minor, 0) as later_net_minor,
        coalesce(m.later_contribution_minor, 0) as later_contribution_minor
    from orders o
    left join margins m on m.customer_key = o.customer_key and m.is_before = o.is_before
    where o.days > 0
)

select
    customer_key, is_before, silent_days, age_days, bought_days, order_value_minor, return_share, margin_rate,
    later_net_minor, later_contribution_minor,
    ln(1.0 + silent_days) as f_recency,
    ln(1.0 + bought_days) as f_frequency,
    ln(1.0 + div_double(order_value_minor, minor_per_major)) as f_order_value,
    ln(1.0 + age_days) as f_age,
    return_share as f_returns,
    margin_rate as f_margin
from measured
order by is_before, customer_key
