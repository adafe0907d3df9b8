-- sales_lead: leads created up to the as-of day.
-- grain    one row per lead
-- sources  source_leads, customers_customer, source_settings
select
    l.lead_id, l.created_at, month_of(l.created_at) as month, l.channel, l.campaign, l.owner, l.stage,
    case when cast(l.converted_at as date) <= s.as_of then l.converted_at end as converted_at,
    c.customer_key
from {{ source('leads') }} l
left join {{ ref('customers_customer') }} c on c.customer_id = l.customer_id
cross join {{ source('settings') }} s
where cast(l.created_at as date) <= s.as_of
