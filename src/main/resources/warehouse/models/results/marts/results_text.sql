-- results_text: what customers wrote, tickets and comments, as a list.
-- grain    one row per row_key
-- units    month: YYYY-MM
-- sources  service_ticket_text, feedback_comment, source_tickets
with texts as (
    select
        t.customer_key, t.opened_at as written_at, t.month, 'ticket' as source, t.ticket_id as source_id,
        t.topic, t.sentiment, t.urgency, s.text as words
    from {{ ref('service_ticket_text') }} t
    join {{ source('tickets') }} s on s.ticket_id = t.ticket_id
    union all
    select customer_key, submitted_at, month, 'comment', response_id, topic, sentiment, urgency, comment
    from {{ ref('feedback_comment') }}
)

select
    row_number() over (order by written_at, source, source_id, words) as row_key,
    customer_key, cast(written_at as date) as written_on, month_text(month) as month, source, source_id, topic, sentiment, urgency, words
from texts
order by row_key
