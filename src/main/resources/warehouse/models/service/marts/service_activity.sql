-- service_activity: work done for customers up to the as-of day.
-- grain    one row per activity
-- units    quantity_micro: millionths; seconds: whole seconds
-- sources  source_activities, customers_customer, source_settings
select
    a.activity_id, c.customer_key, a.occurred_at, month_of(a.occurred_at) as month,
    a.activity, a.channel, a.quantity_micro, a.seconds
from {{ source('activities') }} a
join {{ ref('customers_customer') }} c on c.customer_id = a.customer_id
cross join {{ source('settings') }} s
where cast(a.occurred_at as date) <= s.as_of
