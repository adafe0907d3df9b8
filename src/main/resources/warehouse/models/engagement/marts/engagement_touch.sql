-- engagement_touch: touches up to the as-of day.
-- grain    as given: one row per touch
-- sources  source_touches, customers_customer, source_settings
select
    t.occurred_at, month_of(t.occurred_at) as month, c.customer_key, t.visitor_id, t.channel, t.campaign, t.kind
from {{ source('touches') }} t
left join {{ ref('customers_customer') }} c on c.customer_id = t.customer_id
cross join {{ source('settings') }} s
where cast(t.occurred_at as date) <= s.as_of
