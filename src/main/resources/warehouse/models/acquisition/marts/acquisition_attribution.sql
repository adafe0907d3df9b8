-- acquisition_attribution: conversions and their value as each model credits them to channels: the rows of attribution.csv.
-- grain    one row per (channel, model); each of the seven models has the same channels
-- units    conversions: customers, to the millionth; value_minor: integer minor units
-- sources  acquisition_attribution_credit, int_acquisition_conversion
-- A conversion is a customer's first purchase, its value that order net of refund. Conversions without a known touch are
-- '(none)' in every model, so each model sums to all conversions.
with all_conversions as (
    select count(*) as conversions, coalesce(sum(value_minor), 0) as value_minor from {{ ref('int_acquisition_conversion') }}
),

untouched as (
    select
        '(none)' as channel, c.model,
        a.conversions * 1000000 - sum(c.conversions_micro) as conversions_micro,
        a.value_minor - sum(c.value_minor) as value_minor
    from {{ ref('acquisition_attribution_credit') }} c
    cross join all_conversions a
    group by c.model, a.conversions, a.value_minor
),

credits as (
    select channel, model, conversions_micro, value_minor from {{ ref('acquisition_attribution_credit') }}
    union all
    select channel, model, conversions_micro, value_minor from untouched
)

select
    channel,
    model,
    cast(sum(conversions_micro) as bigint) as conversions_micro,
    cast(cast(sum(conversions_micro) as bigint) * 0.000001 as decimal(18, 6)) as conversions,
    cast(sum(value_minor) as bigint) as value_minor
from credits
group by channel, model
order by channel, model
