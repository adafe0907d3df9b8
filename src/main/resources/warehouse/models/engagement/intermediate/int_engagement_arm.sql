-- int_engagement_arm: the sums an arm's means, variances and covariances are made of; whole numbers, so exact in any order.
-- grain    one row per (experiment, arm, measure)
-- units    y: outcome (0 or 1, or minor units), x: the same customer's before the assignment; products as text of any length
-- sources  int_engagement_outcome
with outcomes as (
    select
        experiment, arm, is_control, assigned_on, last_day, share_micro, cost_minor,
        'buyers' as measure, cast(bought as hugeint) as y, cast(earlier_bought as hugeint) as x
    from {{ ref('int_engagement_outcome') }}
    union all
    select
        experiment, arm, is_control, assigned_on, last_day, share_micro, cost_minor,
        'net_revenue' as measure, cast(net_revenue_minor as hugeint) as y, cast(earlier_net_revenue_minor as hugeint) as x
    from {{ ref('int_engagement_outcome') }}
    union all
    select
        experiment, arm, is_control, assigned_on, last_day, share_micro, cost_minor,
        'contribution' as measure, cast(contribution_minor as hugeint) as y,
        cast(earlier_contribution_minor as hugeint) as x
    from {{ ref('int_engagement_outcome') }}
)

select
    experiment,
    arm,
    measure,
    bool_and(is_control) as is_control,
    min(assigned_on) as first_assigned_on,
    max(last_day) as last_day,
    count(*) as customers,
    case when count(share_micro) = count(*) and min(share_micro) > 0 then max(share_micro) end as share_micro,
    cast(sum(cost_minor) as bigint) as cost_minor,
    cast(sum(y) as varchar) as sum_y,
    cast(sum(x) as varchar) as sum_x,
    cast(sum(y * y) as varchar) as sum_yy,
    cast(sum(x * x) as varchar) as sum_xx,
    cast(sum(x * y) as varchar) as sum_xy
from outcomes
group by experiment, arm, measure
