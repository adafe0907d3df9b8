-- service_ticket_time: how long tickets waited in working time.
-- grain    one row per ticket
-- units    *_seconds: seconds between 09:00 and 18:00 of China's working days, make-up days included, holidays left out
-- sources  service_ticket, service_workday
-- Null where the moment is not known or lies before the opening. Times are not stopped while the customer is waited for:
-- the data contract has no pauses.
with moments as (
    select ticket_id, 'opened' as what, opened_at as moment from {{ ref('service_ticket') }}
    union all
    select ticket_id, 'answered' as what, first_response_at as moment
    from {{ ref('service_ticket') }}
    where first_response_at >= opened_at
    union all
    select ticket_id, 'resolved' as what, resolved_at as moment
    from {{ ref('service_ticket') }}
    where resolved_at >= opened_at
),

counted as (
    select
        m.ticket_id, m.what, d.is_known,
        d.seconds_before + least(
            greatest(seconds_between(date_trunc('day', m.moment), m.moment) - d.opens_second, 0), d.open_seconds
        ) as worked
    from moments m
    join {{ ref('service_workday') }} d on d.day = cast(m.moment as date)
),

side_by_side as (
    select
        ticket_id,
        max(case when what = 'opened' then worked end) as opened,
        max(case when what = 'answered' then worked end) as answered,
        max(case when what = 'resolved' then worked end) as resolved,
        bool_and(is_known) as is_calendar_known
    from counted
    group by ticket_id
)

select
    t.ticket_id, t.month, t.channel, t.category, t.is_complaint,
    cast(s.answered - s.opened as bigint) as response_seconds,
    cast(s.resolved - s.opened as bigint) as resolution_seconds,
    s.is_calendar_known
from {{ ref('service_ticket') }} t
join side_by_side s on s.ticket_id = t.ticket_id
order by t.ticket_id
