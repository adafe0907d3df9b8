-- customers_duplicate: pairs of customers that are likely one customer, and why.
-- grain    one row per (left_key, right_key), left_key the lower; pairs less likely than 0.5 have no row
-- units    probability 0 to 1; *_bits: log2 of how much likelier the field's agreement is for one customer than for two
-- sources  int_customers_pair, customers_duplicate_pattern and customers_duplicate_group (kernel)
select
    p.left_key, p.right_key, d.probability,
    coalesce(g.first_key = h.first_key, false) as is_duplicate,
    g.first_key,
    d.why, d.why_zh, d.why_en,
    d.name_bits, d.phone_bits, d.email_bits, d.place_bits, d.birth_bits, d.address_bits, d.postcode_bits, d.identity_bits
from {{ ref('int_customers_pair') }} p
join {{ ref('customers_duplicate_pattern') }} d on d.pattern = p.pattern
left join {{ ref('customers_duplicate_group') }} g on g.customer_key = p.left_key
left join {{ ref('customers_duplicate_group') }} h on h.customer_key = p.right_key
where d.probability >= 0.5
