-- int_service_text: the distinct wordings of tickets.
-- grain    one row per text, digits as 0 so that wordings which differ in a number only are one
-- sources  source_tickets, service_ticket
select distinct regexp_replace(trim(s.text), '[0-9]', '0', 'g') as text
from {{ source('tickets') }} s
join {{ ref('service_ticket') }} t on t.ticket_id = s.ticket_id
where trim(s.text) <> ''
order by text
