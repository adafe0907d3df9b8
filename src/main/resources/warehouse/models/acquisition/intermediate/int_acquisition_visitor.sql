-- int_acquisition_visitor: visitors that were seen together with a customer, and whom they are taken to be.
-- grain    one row per visitor_id ever seen with a customer
-- sources  engagement_touch
-- A device that several customers used counts as the one with the lowest number.
select visitor_id, min(customer_key) as customer_key
from {{ ref('engagement_touch') }}
where visitor_id is not null and customer_key is not null
group by visitor_id
