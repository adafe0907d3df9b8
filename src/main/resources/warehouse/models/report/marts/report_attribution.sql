-- report_attribution: what each model of attribution credits to a channel and what a customer won by it then costs.
-- grain    one row per channel, at most a thousand: most conversions under any model first, and '(none)'
-- units    conversions_*: customers, millionths; cac_*: integer minor units; removal_effect: a part of 1
-- sources  acquisition_attribution_cac, acquisition_removal
with wide as (
    select
        channel,
        sum(case when model = 'first' then conversions_micro end) as conversions_first,
        sum(case when model = 'last' then conversions_micro end) as conversions_last,
        sum(case when model = 'linear' then conversions_micro end) as conversions_linear,
        sum(case when model = 'position' then conversions_micro end) as conversions_position,
        sum(case when model = 'time_decay' then conversions_micro end) as conversions_time_decay,
        sum(case when model = 'markov' then conversions_micro end) as conversions_markov,
        sum(case when model = 'shapley' then conversions_micro end) as conversions_shapley,
        max(case when model = 'first' then cac_minor end) as cac_first,
        max(case when model = 'last' then cac_minor end) as cac_last,
        max(case when model = 'linear' then cac_minor end) as cac_linear,
        max(case when model = 'position' then cac_minor end) as cac_position,
        max(case when model = 'time_decay' then cac_minor end) as cac_time_decay,
        max(case when model = 'markov' then cac_minor end) as cac_markov,
        max(case when model = 'shapley' then cac_minor end) as cac_shapley,
        max(cac_low_minor) as cac_low_minor,
        max(cac_high_minor) as cac_high_minor,
        max(conversions_micro) as most
    from {{ ref('acquisition_attribution_cac') }}
    group by channel
),

ranked as (
    select w.*, r.removal_effect, row_number() over (partition by w.channel = '(none)' order by w.most desc, w.channel) as place,
        count(*) over (partition by w.channel = '(none)') as channels
    from wide w
    left join {{ ref('acquisition_removal') }} r on r.channel = w.channel
)

select
    channel,
    channel = '(none)' as is_none,
    place,
    cast(conversions_first as bigint) as conversions_first,
    cast(conversions_last as bigint) as conversions_last,
    cast(conversions_linear as bigint) as conversions_linear,
    cast(conversions_position as bigint) as conversions_position,
    cast(conversions_time_decay as bigint) as conversions_time_decay,
    cast(conversions_markov as bigint) as conversions_markov,
    cast(conversions_shapley as bigint) as conversions_shapley,
    cac_first, cac_last, cac_linear, cac_position, cac_time_decay, cac_markov, cac_shapley,
    cac_low_minor, cac_high_minor, removal_effect, channels
from ranked
where place <= 1000
order by is_none, place
