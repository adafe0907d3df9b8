-- int_retention_score: how satisfied a customer said to be, on one scale.
-- grain    one row per answer
-- units    score: 0 worst to 100 best
-- sources  feedback_response (nps of 0–10; csat, quality, service, price of 1–5), service_ticket (csat of 1–5)
-- A ticket's score is known when the ticket is resolved. Effort (ces) is left out: its direction differs from survey to survey.
with answers as (
    select
        customer_key, cast(submitted_at as date) as scored_on, submitted_at as scored_at,
        case when question = 'nps' then score / 10 else (score - 1) / 4 end as part
    from {{ ref('feedback_response') }}
    where question in ('nps', 'csat', 'quality', 'service', 'price') and customer_key is not null
    union all
    select customer_key, cast(resolved_at as date), resolved_at, (csat - 1) / 4
    from {{ ref('service_ticket') }}
    where csat is not null and resolved_at is not null
)

select customer_key, scored_on, scored_at, nearest_even(100 * part) as score
from answers
where part between 0 and 1
