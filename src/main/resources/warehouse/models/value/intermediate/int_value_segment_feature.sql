-- int_value_segment_feature: each buyer as the grouping sees them, today and half a year ago.
-- grain    one row per (customer_key, is_before) with a purchase up to the cut-off: the as-of day, or the last day of the month
--          six whole months before it (is_before)
-- units    silent_days, age_days: last and first purchase to the cut-off; bought_days: purchase days in the 365 days up to it;
--          order_value_minor: mean net value of a purchase day; return_share: refunds / amounts; margin_rate: margin before
--          acquisition cost / net revenue, held within −1 and 1; later_*: the six months after the cut-off, is_before only
-- sources  int_value_purchase_day, costing_customer_month, source_settings
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

days as (
    select
        d.customer_key,
        c.is_before,
        c.cut_on,
        c.minor_per_major,
        min(d.ordered_on) as first_on,
        max(d.ordered_on) as last_on,
        count(*) as days,
        count(case when d.ordered_on > c.cut_on - 365 then 1 end) as bought_days
    from {{ ref('int_value_purchase_day') }} d
    join cuts c on d.ordered_on <= c.cut_on
    where d.purchases > 0
    group by d.customer_key, c.is_before, c.cut_on, c.minor_per_major
),

-- by months, which never straddle the cut-off: it is the last day of one, or the last day of all
money as (
    select
        m.customer_key,
        c.is_before,
        cast(sum(case when m.month <= c.cut_on then m.revenue_minor else 0 end) as bigint) as amount_minor,
        cast(sum(case when m.month <= c.cut_on then m.refund_minor else 0 end) as bigint) as refund_minor,
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
        d.customer_key,
        d.is_before,
        d.minor_per_major,
        cast(days_between(d.last_on, d.cut_on) as integer) as silent_days,
        cast(days_between(d.first_on, d.cut_on) as integer) as age_days,
        cast(d.bought_days as integer) as bought_days,
        idiv(greatest(coalesce(m.amount_minor - m.refund_minor, 0), 0), d.days) as order_value_minor,
        coalesce(greatest(least(div_double(m.refund_minor, m.amount_minor), 1.0), 0.0), 0.0) as return_share,
        case
            when m.amount_minor - m.refund_minor > 0
                then greatest(least(div_double(m.margin_minor, m.amount_minor - m.refund_minor), 1.0), -1.0)
            when m.margin_minor < 0 then -1.0
            else 0.0
        end as margin_rate,
        coalesce(m.later_net_minor, 0) as later_net_minor,
        coalesce(m.later_contribution_minor, 0) as later_contribution_minor
    from days d
    left join money m on m.customer_key = d.customer_key and m.is_before = d.is_before
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
