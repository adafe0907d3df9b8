-- int_feedback_answer: answers on the scale of their question, with what is known of who gave them and after what.
-- grain    one row per answer; nps outside 0–10, csat outside 1–5 and ces outside 1–7 are left out
-- units    milli: thousandths of the score
-- sources  feedback_response, customers_customer, service_ticket
-- category: of the customer's last ticket within the 30 days before the answer.
with

answers as (
    select
        response_id, question, submitted_at, month, customer_key, cast(round(score * 1000) as bigint) as milli,
        case when question in ('nps', 'csat') then question else 'mean' end as measure
    from {{ ref('feedback_response') }}
    where case question
        when 'nps' then score between 0 and 10
        when 'csat' then score between 1 and 5
        when 'ces' then score between 1 and 7
        else abs(score) <= 1000
    end
),

happenings as (
    select customer_key, opened_at as moment, 0 as place, ticket_id as id, coalesce(category, '(none)') as category, opened_at
    from {{ ref('service_ticket') }}
    where customer_key in (select customer_key from answers where customer_key is not null)
    union all
    select customer_key, submitted_at, 1, response_id, null, null from answers where customer_key is not null
),

latest as (
    select
        id as response_id, place,
        last_value(category ignore nulls) over told as category,
        last_value(opened_at ignore nulls) over told as opened_at
    from happenings
    window told as (partition by customer_key order by moment, place, id rows unbounded preceding)
)

select
    row_number() over (order by a.submitted_at, a.response_id, a.question) as answer_key,
    a.response_id, a.question, a.measure, a.submitted_at, a.month, a.customer_key, a.milli,
    case a.measure when 'nps' then a.milli >= 9000 when 'csat' then a.milli >= 4000 else false end as is_best,
    case a.measure when 'nps' then a.milli <= 6000 when 'csat' then a.milli <= 2000 else false end as is_worst,
    coalesce(c.channel, '(none)') as channel,
    coalesce(c.region, '(none)') as region,
    case
        when l.opened_at is not null and days_between(cast(l.opened_at as date), cast(a.submitted_at as date)) <= 30
            then l.category
        else '(none)'
    end as category
from answers a
left join {{ ref('customers_customer') }} c on c.customer_key = a.customer_key
left join latest l on l.place = 1 and l.response_id = a.response_id
