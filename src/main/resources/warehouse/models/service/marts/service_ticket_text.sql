-- service_ticket_text: what tickets say: feeling, topic, urgency.
-- grain    one row per ticket that has a text
-- units    *_probability: of the label given, 0 to 1
-- sources  source_tickets, service_ticket, service_text_label (kernel)
select
    t.ticket_id, t.customer_key, t.month, t.opened_at, t.is_complaint,
    l.sentiment, l.sentiment_probability, l.topic, l.topic_probability, l.urgency, l.urgency_probability, l.is_by_meaning
from {{ source('tickets') }} s
join {{ ref('service_ticket') }} t on t.ticket_id = s.ticket_id
join {{ ref('service_text_label') }} l on l.text = regexp_replace(trim(s.text), '[0-9]', '0', 'g')
