-- int_value_holdout_spend_group: how many customers share each repeat spending; what the spend model is fitted to in the back-test.
-- grain    one row per (frequency, value of the repeat purchases), values above 0 only
-- units    value_minor: sum over the group's customers
-- sources  int_value_holdout_history
-- Above 200,000 repeat buyers values are grouped by their first 4 digits: a step of at most 0.1 %, and the group keeps its
-- exact sum, so estimates move in the 7th digit while reading stays fast at any scale.
with spenders as (
    select
        frequency,
        repeat_value_minor,
        length(cast(repeat_value_minor as varchar)) as digits,
        count(*) over () as spenders
    from {{ ref('int_value_holdout_history') }}
    where frequency > 0 and repeat_value_minor > 0
),

stepped as (
    select
        frequency,
        repeat_value_minor,
        case
            when spenders <= 200000 or digits <= 4 then repeat_value_minor
            else idiv(repeat_value_minor, cast(power(10, digits - 4) as bigint)) * cast(power(10, digits - 4) as bigint)
        end as step_minor
    from spenders
)

select
    frequency,
    step_minor,
    count(*) as customers,
    cast(sum(repeat_value_minor) as bigint) as value_minor
from stepped
group by frequency, step_minor
order by frequency, step_minor
