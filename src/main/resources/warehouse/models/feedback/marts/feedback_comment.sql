-- feedback_comment: what survey comments say: feeling, topic, urgency.
-- grain    one row per (response_id, comment): a comment given with several answers of one response counts once
-- units    *_probability: of the label given, 0 to 1
-- sources  feedback_response, feedback_text_label (kernel)
with

comments as (
    select
        response_id, comment, min(submitted_at) as submitted_at, min(month) as month, min(customer_key) as customer_key
    from {{ ref('feedback_response') }}
    where trim(comment) <> ''
    group by response_id, comment
)

select
    c.response_id, c.comment, c.customer_key, c.month, c.submitted_at,
    l.sentiment, l.sentiment_probability, l.topic, l.topic_probability, l.urgency, l.urgency_probability, l.is_by_meaning
from comments c
join {{ ref('feedback_text_label') }} l on l.text = regexp_replace(trim(c.comment), '[0-9]', '0', 'g')
