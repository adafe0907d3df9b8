-- int_acquisition_customer: the customers won within the months the ledger covers, with the channel they came by.
-- grain    one row per customer_key acquired in a month of the ledger and not after the as-of day
-- sources  customers_customer, ledger_month, source_settings
-- Customers from before the ledger's first month are left out: what winning them cost is not in the books.
-- '(all)' is the name of a total, so a channel called that counts as '(none)', like customers without one.
select
    c.customer_key,
    c.acquired_month,
    c.acquired_on,
    coalesce(nullif(c.channel, '(all)'), '(none)') as channel,
    c.campaign
from {{ ref('customers_customer') }} c
join {{ ref('ledger_month') }} m on m.month = c.acquired_month
cross join {{ source('settings') }} s
where c.acquired_on <= s.as_of
