-- results_search_word: words whose beginnings find a customer.
-- grain    one row per (word, customer_key, kind), in this order, so that a beginning is a range
-- units    kind: name, id or phone: what the word is part of
-- sources  customers_customer, results_name_word (kernel)
-- An id is found from its start and from its last digits without zeros before them; a phone from its start, its last eight
-- and its last four digits, the country's 86 left out.
with phones as (
    select customer_key, regexp_replace(regexp_replace(phone, '[^0-9]', '', 'g'), '^86(1[0-9]{10})$', '\1') as digits
    from {{ ref('customers_customer') }}
    where phone is not null
),

words as (
    select c.customer_key, 'name' as kind, unnest(string_split(w.words, chr(10))) as word
    from {{ ref('customers_customer') }} c
    join {{ ref('results_name_word') }} w on w.name = c.name
    union all
    select customer_key, 'id', lower(customer_id) from {{ ref('customers_customer') }}
    union all
    select customer_key, 'id', regexp_extract(customer_id, '[1-9][0-9]*$') from {{ ref('customers_customer') }}
    union all
    select customer_key, 'phone', digits from phones
    union all
    select customer_key, 'phone', right(digits, 8) from phones where length(digits) > 8
    union all
    select customer_key, 'phone', right(digits, 4) from phones where length(digits) > 4
)

select distinct word, customer_key, kind
from words
where word <> ''
order by word, customer_key, kind
