-- int_customers_pair: pairs of customers with a key in common, and how alike they are in each field.
-- grain    one row per (left_key, right_key), left_key the lower
-- units    levels: 3 equal, 2 nearly, 1 in part, 0 different, null: one of the two is not known; pattern: the levels as one number
-- sources  int_customers_block, int_customers_record
-- Blocks of more than 40 customers are left out and reported: such a key tells nobody apart.
with

pairs as (
    select distinct l.customer_key as left_key, r.customer_key as right_key
    from {{ ref('int_customers_block') }} l
    join {{ ref('int_customers_block') }} r
        on r.kind = l.kind and r.block = l.block and r.customer_key > l.customer_key
    where l.size <= 40
),

compared as (
    select
        p.left_key, p.right_key,
        name_level(l.name, r.name, l.is_chinese) as name,
        exact_level(l.phone, r.phone) as phone,
        typed_level(l.email, r.email, 1) as email,
        likeness_level(l.place, r.place) as place,
        typed_level(l.birth, r.birth, 1) as birth,
        likeness_level(l.address, r.address) as address,
        typed_level(l.postcode, r.postcode, 1) as postcode,
        typed_level(l.identity, r.identity, 1) as identity
    from pairs p
    join {{ ref('int_customers_record') }} l on l.customer_key = p.left_key
    join {{ ref('int_customers_record') }} r on r.customer_key = p.right_key
)

select
    *,
    cast(
        coalesce(name, 4) + 5 * coalesce(phone, 4) + 25 * coalesce(email, 4) + 125 * coalesce(place, 4)
        + 625 * coalesce(birth, 4) + 3125 * coalesce(address, 4) + 15625 * coalesce(postcode, 4)
        + 78125 * coalesce(identity, 4) as integer) as pattern
from compared
