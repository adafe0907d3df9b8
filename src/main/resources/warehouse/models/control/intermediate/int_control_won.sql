-- int_control_won: customers won, by day up to the as-of day.
-- grain    one row per acquired_on with a customer
-- sources  customers_customer, source_settings
select c.acquired_on, count(*) as customers
from {{ ref('customers_customer') }} c
cross join {{ source('settings') }} s
where c.acquired_on <= s.as_of
group by c.acquired_on
