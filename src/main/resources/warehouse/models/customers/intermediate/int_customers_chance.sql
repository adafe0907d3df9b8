-- int_customers_chance: how often any two customers agree in a field, whether they are the same or not.
-- grain    one row per (field, level)
-- units    pairs of customers that know the field, both of them: counted where equal, else as a share of a sample
-- sources  int_customers_record, int_customers_sample
with

fields as (
    select customer_key, field, value, is_chinese
    from {{ ref('int_customers_record') }}
    unpivot (value for field in (name, phone, email, place, birth, address, postcode, identity))
),

known as (
    select field, count(*) as records from fields group by field
),

equal as (
    select field, cast(sum(n * (n - 1) // 2) as bigint) as pairs
    from (select field, value, cast(count(*) as hugeint) as n from fields group by field, value)
    group by field
),

compared as (
    select
        name_level(l.name, r.name, l.is_chinese) as name,
        exact_level(l.phone, r.phone) as phone,
        typed_level(l.email, r.email, 1) as email,
        likeness_level(l.place, r.place) as place,
        typed_level(l.birth, r.birth, 1) as birth,
        likeness_level(l.address, r.address) as address,
        typed_level(l.postcode, r.postcode, 1) as postcode,
        typed_level(l.identity, r.identity, 1) as identity
    from {{ ref('int_customers_sample') }} p
    join {{ ref('int_customers_record') }} l on l.customer_key = p.left_key
    join {{ ref('int_customers_record') }} r on r.customer_key = p.right_key
),

levels as (
    select field, level, count(*) as pairs
    from (unpivot compared on name, phone, email, place, birth, address, postcode, identity into name field value level)
    group by field, level
),

unlike as (
    select field, cast(sum(pairs) as bigint) as pairs from levels where level < 3 group by field
)

select
    k.field, v.level,
    cast(k.records * (k.records - 1) // 2 as bigint) as field_pairs,
    case when v.level = 3 then e.pairs end as equal_pairs,
    coalesce(l.pairs, 0) as sampled_pairs,
    coalesce(u.pairs, 0) as sampled_unlike_pairs
from known k
cross join (select unnest([0, 1, 2, 3]) as level) v
join equal e using (field)
left join levels l on l.field = k.field and l.level = v.level
left join unlike u on u.field = k.field
order by k.field, v.level
