-- ledger_subscription: subscriptions that began on or before the as-of day.
-- grain    one row per subscription
-- units    monthly_amount_minor: integer minor units of the reporting currency
-- sources  source_subscriptions, customers_customer, source_settings
select
    b.subscription_id, c.customer_key, b.started_on, b.ended_on, b.monthly_amount_minor, b.plan
from {{ source('subscriptions') }} b
join {{ ref('customers_customer') }} c on c.customer_id = b.customer_id
cross join {{ source('settings') }} s
where b.started_on <= s.as_of
