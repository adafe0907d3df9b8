-- report_duplicate_pair: the pairs most likely one customer.
-- grain    one row per pair, at most 1000
-- units    probability 0 to 1
-- sources  customers_duplicate, customers_customer
select
    row_number() over (order by d.probability desc, l.customer_id, r.customer_id) as position,
    l.customer_id, r.customer_id as other_id, d.probability, d.why_zh, d.why_en
from {{ ref('customers_duplicate') }} d
join {{ ref('customers_customer') }} l on l.customer_key = d.left_key
join {{ ref('customers_customer') }} r on r.customer_key = d.right_key
qualify position <= 1000
