-- int_customers_block: which customers are compared at all: those that have a key in common.
-- grain    one row per (kind, block, customer_key), for blocks of two customers or more
-- sources  int_customers_record
-- Keys are chosen so that two records of one customer, typed differently, still meet in one of them.
with

keys as (
    select customer_key, 'phone' as kind, phone as block from {{ ref('int_customers_record') }}
    union all
    select customer_key, 'email', email from {{ ref('int_customers_record') }}
    union all
    select customer_key, 'identity', identity from {{ ref('int_customers_record') }}
    union all
    select customer_key, 'address', address from {{ ref('int_customers_record') }}
    union all
    -- names of companies and full Latin names; a Chinese person's two or three characters are too many people's
    select customer_key, 'name', name from {{ ref('int_customers_record') }} where length(name) >= case when is_chinese then 4 else 7 end
    union all
    select customer_key, 'name_place', name || '|' || place from {{ ref('int_customers_record') }}
    union all
    select customer_key, 'name_birth', name || '|' || birth from {{ ref('int_customers_record') }}
    union all
    select customer_key, 'birth_first', birth || '|' || left(name, 1) from {{ ref('int_customers_record') }} where length(birth) = 8
    union all
    select customer_key, 'birth_last', birth || '|' || left(split_part(name, ' ', -1), 1)
    from {{ ref('int_customers_record') }} where length(birth) = 8
    union all
    -- in a small company these alone are few enough to compare
    select customer_key, 'birth', birth from {{ ref('int_customers_record') }} where length(birth) = 8
    union all
    select customer_key, 'street', trim(regexp_replace(address, '[0-9]', '', 'g')) from {{ ref('int_customers_record') }}
    union all
    -- typing errors are rarer at the beginning of a name
    select customer_key, 'start_postcode', left(name, 3) || '|' || postcode from {{ ref('int_customers_record') }}
    union all
    select customer_key, 'start_place', left(name, 4) || '|' || place from {{ ref('int_customers_record') }} where not is_chinese
)

select kind, block, customer_key, count(*) over (partition by kind, block) as size
from keys
where block is not null and length(block) > 0
qualify size > 1
