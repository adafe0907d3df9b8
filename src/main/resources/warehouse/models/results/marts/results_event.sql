-- results_event: what happened between us and a customer, of every kind, on one line of time.
-- grain    one row per (customer_key, kind, event_id, detail, occurred_at, number)
-- units    amount_minor, refund_minor: integer minor units; seconds: whole seconds; score: as given
-- sources  marts of ledger, service, engagement and feedback; source_tickets for the text
-- number: tells touches apart that are equal in everything else. detail: what it was about, in the data's own words.
-- In no order: a sort of this union spills too late and runs out of memory; that of the finished table, for serving, does not.
with events as (
    select
        customer_key, ordered_at as occurred_at, 'order' as kind, order_id as event_id,
        channel, campaign, cast(null as varchar) as detail, amount_minor, refund_minor,
        cast(null as bigint) as seconds, cast(null as double) as score, cast(null as timestamp) as finished_at,
        false as is_complaint, cast(null as varchar) as words, 1 as number
    from {{ ref('ledger_order') }}
    union all
    select
        customer_key, occurred_at, 'activity', activity_id, channel, null, activity, null, null, seconds, null, null,
        false, null, 1
    from {{ ref('service_activity') }}
    union all
    select
        t.customer_key, t.opened_at, 'ticket', t.ticket_id, t.channel, null, t.category, t.compensation_minor, null,
        t.handling_seconds, t.csat, t.resolved_at, t.is_complaint, s.text, 1
    from {{ ref('service_ticket') }} t
    join {{ source('tickets') }} s on s.ticket_id = t.ticket_id
    union all
    select
        customer_key, submitted_at, 'response', response_id, null, null, question, null, null, null, score, null,
        false, comment, 1
    from {{ ref('feedback_response') }}
    where customer_key is not null
    union all
    select
        customer_key, occurred_at, 'touch', '', channel, campaign, kind, null, null, null, null, null, false, null,
        row_number() over (
            partition by customer_key, occurred_at, kind order by channel, campaign nulls first, visitor_id nulls first)
    from {{ ref('engagement_touch') }}
    where customer_key is not null
    union all
    select
        customer_key, cast(started_on as timestamp), 'subscription', subscription_id, null, null, plan,
        monthly_amount_minor, null, null, null, cast(ended_on as timestamp), false, null, 1
    from {{ ref('ledger_subscription') }}
)

select * from events
