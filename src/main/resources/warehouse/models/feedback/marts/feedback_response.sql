-- feedback_response: survey answers up to the as-of day.
-- grain    one row per (response_id, question) as given
-- sources  source_responses, customers_customer, source_settings
select
    r.response_id, r.submitted_at, month_of(r.submitted_at) as month,
    lower(r.question) as question, r.score, c.customer_key, r.comment
from {{ source('responses') }} r
left join {{ ref('customers_customer') }} c on c.customer_id = r.customer_id
cross join {{ source('settings') }} s
where cast(r.submitted_at as date) <= s.as_of
