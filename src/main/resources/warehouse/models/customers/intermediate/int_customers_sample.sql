-- int_customers_sample: pairs of customers taken blindly, to see how often any two agree.
-- grain    one row per pair
-- sources  int_customers_record
-- Up to 50,000 customers, each with 2 to 64 others at fixed distances: the same every time.
with

numbered as (
    select customer_key, row_number() over (order by customer_key) - 1 as place_no, count(*) over () as records
    from {{ ref('int_customers_record') }}
),

steps as (select unnest(range(1, 65)) as step),

aimed as (
    select n.customer_key as left_key, (n.place_no + d.step * greatest(n.records // 67, 1)) % n.records as other_no
    from numbered n
    join steps d on d.step <= greatest(100000 // least(n.records, 50000), 2)
    where n.place_no < 50000
)

select a.left_key, n.customer_key as right_key
from aimed a
join numbered n on n.place_no = a.other_no
where n.customer_key <> a.left_key
