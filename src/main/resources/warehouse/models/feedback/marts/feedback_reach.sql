-- feedback_reach: customers the company dealt with in the twelve months up to the as-of day, and so could have asked.
-- grain    one row per customer with an activity, a ticket or an answer in that time
-- sources  service_activity, service_ticket, feedback_response, customers_customer, source_settings
-- Who answered is known from answers that name the customer.
with

met as (
    select customer_key, occurred_at as moment, false as is_answer from {{ ref('service_activity') }}
    union all
    select customer_key, opened_at, false from {{ ref('service_ticket') }}
    union all
    select customer_key, submitted_at, true from {{ ref('feedback_response') }} where customer_key is not null
),

customers as (
    select m.customer_key, bool_or(m.is_answer) as is_respondent, bool_or(not m.is_answer) as is_met_otherwise
    from met m
    cross join {{ source('settings') }} s
    where cast(m.moment as date) > add_months(s.as_of, -12)
    group by m.customer_key
)

select
    r.customer_key, r.is_respondent, r.is_met_otherwise,
    coalesce(c.channel, '(none)') as channel,
    coalesce(c.region, '(none)') as region,
    coalesce(c.kind, '(none)') as kind
from customers r
join {{ ref('customers_customer') }} c on c.customer_key = r.customer_key
