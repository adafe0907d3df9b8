-- int_feedback_group: answers counted, for each question as a whole and for each of its segments.
-- grain    one row per (question, dimension, segment); dimension all, month, quarter, channel, region or category
-- units    *_milli: thousandths of the score; sum_of_squares_micro: millionths of its square
-- sources  int_feedback_answer
with counted as (
    select
        question, measure, month, quarter, channel, region, category,
        case
            when grouping(month) = 0 then 'month'
            when grouping(quarter) = 0 then 'quarter'
            when grouping(channel) = 0 then 'channel'
            when grouping(region) = 0 then 'region'
            when grouping(category) = 0 then 'category'
            else 'all'
        end as dimension,
        count(*) as answers,
        count(case when is_best then 1 end) as best,
        count(case when is_worst then 1 end) as worst,
        cast(sum(milli) as bigint) as sum_milli,
        cast(sum(milli * milli) as bigint) as sum_of_squares_micro,
        min(milli) as least_milli,
        max(milli) as greatest_milli
    from (
        select *, extract(year from month) || ' Q' || extract(quarter from month) as quarter
        from {{ ref('int_feedback_answer') }}
    ) a
    group by grouping sets (
        (question, measure), (question, measure, month), (question, measure, quarter), (question, measure, channel),
        (question, measure, region), (question, measure, category)
    )
)

select
    question, measure, dimension,
    case dimension
        when 'month' then month_text(month)
        when 'quarter' then quarter
        when 'channel' then channel
        when 'region' then region
        when 'category' then category
        else '(all)'
    end as segment,
    answers, best, worst, sum_milli, sum_of_squares_micro, least_milli, greatest_milli
from counted
