-- report_attribution_flip: decisions that depend on the model of attribution.
-- grain    one row per (kind, channel)
-- units    low, high, threshold: minor units (average_cac), ratio (ltv_to_cac_*), place (rank)
-- sources  acquisition_attribution_flip
-- position: money first, then value against cost, then rank; within a kind the widest gap first
select
    kind, channel, low_model, low, high_model, high, threshold,
    row_number() over (
        order by case kind when 'ltv_to_cac_1' then 1 when 'average_cac' then 2 when 'ltv_to_cac_3' then 3 else 4 end,
            high - low desc, channel
    ) as position
from {{ ref('acquisition_attribution_flip') }}
order by position
