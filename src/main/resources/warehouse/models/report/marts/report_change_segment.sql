-- report_change_segment: the segments behind the last change, each with all its effects.
-- grain    one row per (metric, segment); the thousand of largest effect
-- units    *_minor: minor units
-- sources  scorecard_change
with latest as (
    select *, max(period) over () as last_period from {{ ref('scorecard_change') }} where divisor = 1
)

select
    metric, segment, name_zh, name_en, period,
    coalesce(cast(sum(case when effect = 'volume' then amount end) as bigint), 0) as volume_minor,
    coalesce(cast(sum(case when effect = 'mix' then amount end) as bigint), 0) as mix_minor,
    coalesce(cast(sum(case when effect = 'rate' then amount end) as bigint), 0) as rate_minor,
    cast(sum(amount) as bigint) as change_minor,
    count(*) over (partition by metric) as segments
from latest
where period = last_period and effect <> 'definition'
group by metric, segment, name_zh, name_en, period
having sum(abs(amount)) <> 0
qualify row_number() over (partition by metric order by abs(sum(amount)) desc, segment) <= 1000
