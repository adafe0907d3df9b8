-- int_customers_pattern: the different ways in which pairs agree.
-- grain    one row per pattern of levels
-- units    counts of pairs
-- sources  int_customers_pair
select pattern, name, phone, email, place, birth, address, postcode, identity, count(*) as pairs
from {{ ref('int_customers_pair') }}
group by all
order by all
