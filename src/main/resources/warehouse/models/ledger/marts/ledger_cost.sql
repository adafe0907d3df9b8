-- ledger_cost: posted cost lines up to the as-of day.
-- grain    one row per cost line
-- units    amount_minor: integer minor units of the reporting currency; a credit is negative
-- sources  source_costs, customers_customer, source_settings
select
    l.cost_id,
    l.posted_on,
    month_of(l.posted_on) as month,
    l.amount_minor,
    l.cost_type,
    split_part(l.cost_type, '.', 1) as cost_class,
    l.account, l.department, l.channel, l.campaign,
    c.customer_key,
    l.order_id, l.ticket_id, l.activity, l.employee, l.vendor, l.memo
from {{ source('costs') }} l
left join {{ ref('customers_customer') }} c on c.customer_id = l.customer_id
cross join {{ source('settings') }} s
where l.posted_on <= s.as_of
