-- acquisition_attribution_flip: decisions on channels that depend on the model of attribution chosen.
-- grain    one row per (kind, channel)
-- units    low, high, threshold: minor units (average_cac), ratio (ltv_to_cac_*), place (rank)
-- sources  acquisition_attribution_cac, acquisition_attribution
-- kind     average_cac: cheaper than the average customer under one model, dearer under another; ltv_to_cac_1, ltv_to_cac_3:
--          on both sides of 1 or 3; rank: first by conversions under one model only, or two places apart or more
-- Only models that credit at least 30 conversions to the channel are compared: below that a figure is noise.
with average as (
    select model, div_double(sum(acquisition_cost_minor), sum(conversions_micro)) * 1e6 as cac
    from {{ ref('acquisition_attribution_cac') }}
    group by model
),

figures as (
    select
        c.channel, c.model, c.conversion_rank, cast(c.cac_minor as double) as cac_minor, c.ltv_to_cac,
        c.acquisition_cost_minor, a.cac
    from {{ ref('acquisition_attribution_cac') }} c
    join average a on a.model = c.model
    where c.conversions_micro >= 30000000 and c.channel <> '(none)'
),

compared as (
    select 'average_cac' as kind, channel, model, cac_minor as figure, cac as threshold
    from figures where acquisition_cost_minor > 0
    union all
    select 'ltv_to_cac_1' as kind, channel, model, ltv_to_cac as figure, 1.0 as threshold
    from figures where ltv_to_cac is not null
    union all
    select 'ltv_to_cac_3' as kind, channel, model, ltv_to_cac as figure, 3.0 as threshold
    from figures where ltv_to_cac is not null
    union all
    select 'rank' as kind, channel, model, cast(conversion_rank as double) as figure, cast(null as double) as threshold
    from figures
),

placed as (
    select
        *,
        row_number() over (partition by kind, channel order by figure, model) as from_below,
        row_number() over (partition by kind, channel order by figure desc, model) as from_above
    from compared
)

select
    l.kind, l.channel, l.model as low_model, l.figure as low, h.model as high_model, h.figure as high, l.threshold
from placed l
join placed h on h.kind = l.kind and h.channel = l.channel and h.from_above = 1
where l.from_below = 1
    and case when l.kind = 'rank'
        then h.figure - l.figure >= 2 or (l.figure = 1 and h.figure > 1)
        else l.figure < l.threshold and h.figure >= l.threshold
    end
order by l.kind, l.channel
