-- customers_cluster: which customers are one.
-- grain    one row per customer of the customers table
-- units    pairs
-- sources  int_customers_record, customers_duplicate_group (kernel), customers_duplicate
with

members as (
    select r.customer_key, coalesce(g.first_key, r.customer_key) as first_key
    from {{ ref('int_customers_record') }} r
    left join {{ ref('customers_duplicate_group') }} g on g.customer_key = r.customer_key
),

certain as (
    select first_key, count(*) as pairs
    from {{ ref('customers_duplicate') }}
    where is_duplicate and probability >= 0.95
    group by first_key
),

sizes as (select first_key, count(*) as size from members group by first_key)

select
    m.customer_key, m.first_key, s.size,
    m.customer_key <> m.first_key as is_duplicate,
    -- every two of the group are certain themselves, not only through others
    coalesce(c.pairs, 0) = s.size * (s.size - 1) // 2 as is_complete
from members m
join sizes s using (first_key)
left join certain c on c.first_key = m.first_key
