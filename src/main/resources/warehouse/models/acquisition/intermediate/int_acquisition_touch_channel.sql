-- int_acquisition_touch_channel: the channels of touches, numbered for the kernel.
-- grain    one row per channel as touches name it; channel_no from 0, in the order of the names published
-- sources  engagement_touch
-- '(all)' is the name of a total, so a channel called that counts as '(none)'. Beyond the 150 channels with most touches
-- the rest is one channel, '(other)': a table of that length is read by nobody, and a chain needs its steps seen.
with counted as (
    select channel as named, count(*) as touches from {{ ref('engagement_touch') }} group by channel
),

ranked as (
    select named, row_number() over (order by touches desc, named) as place from counted
),

published as (
    select
        named,
        case when place > 150 then '(other)' else coalesce(nullif(named, '(all)'), '(none)') end as channel
    from ranked
)

select named, channel, cast(dense_rank() over (order by channel) - 1 as integer) as channel_no from published
