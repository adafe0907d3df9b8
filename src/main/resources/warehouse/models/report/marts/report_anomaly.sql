-- report_anomaly: metrics out of line with their other months, in the last twelve complete months.
-- grain    one row per (metric, period)
-- sources  scorecard_anomaly
with dated as (
    select *, max(cast(period || '-01' as date)) over () as last_month from {{ ref('scorecard_anomaly') }}
)

select
    metric, period, name_zh, name_en, unit, better, months, value, expected, low, high, chance, chance_adjusted,
    is_seasonal, cast(period || '-01' as date) = last_month as is_last
from dated
where is_anomaly and cast(period || '-01' as date) > add_months(last_month, -12)
