-- int_retention_sample: the customers looked at on past days; all of them while they are few.
-- grain    one row per customer_key
-- sources  customers_customer, int_retention_cutoff
-- Chosen by a digest of the customer_id, so the choice depends on nobody else's data: at most some 200,000 customer days.
with share as (
    select 200000.0 / greatest(1, (select count(*) from {{ ref('customers_customer') }}) * count(*)) as share
    from {{ ref('int_retention_cutoff') }}
    where place > 0
)

select c.customer_key
from {{ ref('customers_customer') }} c
cross join share s
where s.share >= 1 or digest_share(c.customer_id) < s.share
order by c.customer_key
