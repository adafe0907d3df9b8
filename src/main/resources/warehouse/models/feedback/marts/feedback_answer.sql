-- feedback_answer: the answers that scores count, with what is known of who gave them and after what.
-- grain    one row per answer on the scale of its question
-- units    score: as given; judgement: best and worst are what the question's measure counts (NPS: promoters, detractors)
-- sources  int_feedback_answer, feedback_response
with comments as (
    select response_id, question, submitted_at, max(nullif(trim(comment), '')) as comment
    from {{ ref('feedback_response') }}
    group by response_id, question, submitted_at
)

select
    a.answer_key, a.response_id, a.question, a.measure, a.submitted_at, a.month, a.customer_key,
    a.milli / 1000.0 as score,
    case when a.is_best then 'best' when a.is_worst then 'worst' else 'middle' end as judgement,
    c.comment, a.channel, a.region, a.category
from {{ ref('int_feedback_answer') }} a
left join comments c on c.response_id = a.response_id and c.question = a.question and c.submitted_at = a.submitted_at
order by a.answer_key
