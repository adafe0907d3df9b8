-- int_feedback_cell: who answered among those who could have been asked, by what is known of both.
-- grain    one row per (question, channel, region, kind) of the customers reached
-- units    sum_milli: thousandths of the score; sum_of_squares_micro: millionths of its square
-- sources  feedback_reach, int_feedback_answer, source_settings
-- Of a customer's answers to a question within the twelve months the last one counts.
with

latest as (
    select a.*
    from {{ ref('int_feedback_answer') }} a
    cross join {{ source('settings') }} s
    where a.customer_key is not null and cast(a.submitted_at as date) > add_months(s.as_of, -12)
    qualify row_number() over (partition by a.question, a.customer_key order by a.answer_key desc) = 1
),

cells as (
    select channel, region, kind, count(*) as customers, count(case when is_met_otherwise then 1 end) as customers_met
    from {{ ref('feedback_reach') }}
    group by channel, region, kind
),

answered as (
    select
        a.question, a.measure, r.channel, r.region, r.kind,
        count(*) as answers,
        count(case when a.is_best then 1 end) as best,
        count(case when a.is_worst then 1 end) as worst,
        cast(sum(a.milli) as bigint) as sum_milli,
        cast(sum(a.milli * a.milli) as bigint) as sum_of_squares_micro
    from latest a
    join {{ ref('feedback_reach') }} r on r.customer_key = a.customer_key
    group by a.question, a.measure, r.channel, r.region, r.kind
)

select
    q.question, q.measure, c.channel, c.region, c.kind, c.customers, c.customers_met,
    coalesce(a.answers, 0) as answers, coalesce(a.best, 0) as best, coalesce(a.worst, 0) as worst,
    coalesce(a.sum_milli, 0) as sum_milli, coalesce(a.sum_of_squares_micro, 0) as sum_of_squares_micro
from cells c
cross join (select distinct question, measure from latest) q
left join answered a
    on a.question = q.question and a.channel = c.channel and a.region = c.region and a.kind = c.kind
