-- report_change: what changed in amounts from the last complete month but one to the last.
-- grain    one row per (metric, effect)
-- units    amounts: minor units; n, n_before: what the metric counts in each month, orders or customers
-- sources  scorecard_change, scorecard_metric
with latest as (
    select *, max(period) over () as last_period from {{ ref('scorecard_change') }} where divisor = 1
)

select
    c.metric, c.name_zh, c.name_en, c.period, c.previous_period, c.effect,
    cast(sum(c.amount) as bigint) as amount_minor,
    max(c.amount_before) as before_minor,
    max(c.amount_now) as now_minor,
    coalesce(max(now.n), 0) as n,
    coalesce(max(before.n), 0) as n_before
from latest c
left join {{ ref('scorecard_metric') }} now
    on now.metric = c.metric and now.period = c.period and now.dimensions = '{}'
left join {{ ref('scorecard_metric') }} before
    on before.metric = c.metric and before.period = c.previous_period and before.dimensions = '{}'
where c.period = c.last_period
group by c.metric, c.name_zh, c.name_en, c.period, c.previous_period, c.effect
