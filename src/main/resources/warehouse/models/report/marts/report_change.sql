-- report_change: what changed in amounts from the last complete month but one to the last.
-- grain    one row per (metric, effect)
-- units    amounts: minor units
-- sources  scorecard_change
with latest as (
    select *, max(period) over () as last_period from {{ ref('scorecard_change') }} where divisor = 1
)

select
    metric, name_zh, name_en, period, previous_period, effect,
    cast(sum(amount) as bigint) as amount_minor,
    max(amount_before) as before_minor,
    max(amount_now) as now_minor
from latest
where period = last_period
group by metric, name_zh, name_en, period, previous_period, effect
