-- service_ticket: tickets opened up to the as-of day.
-- grain    one row per ticket
-- sources  source_tickets, customers_customer, source_settings
-- What happened to a ticket after the as-of day is not known yet, so later answers count as none.
select
    t.ticket_id, c.customer_key, t.opened_at, month_of(t.opened_at) as month,
    t.channel, t.category, t.priority,
    case when cast(t.first_response_at as date) <= s.as_of then t.first_response_at end as first_response_at,
    case when cast(t.resolved_at as date) <= s.as_of then t.resolved_at end as resolved_at,
    coalesce(t.is_complaint, false) as is_complaint,
    t.handling_seconds, t.compensation_minor, t.csat
from {{ source('tickets') }} t
join {{ ref('customers_customer') }} c on c.customer_id = t.customer_id
cross join {{ source('settings') }} s
where cast(t.opened_at as date) <= s.as_of
