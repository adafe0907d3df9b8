-- customers_customer: everyone the company dealt with, numbered.
-- grain    one row per customer_id, with customer_key 1…n in the order of customer_id's UTF-8 bytes
-- sources  source_customers (complete: a customer seen only in facts is there too)
select
    cast(row_number() over (order by customer_id) as integer) as customer_key,
    customer_id, name, kind, phone, email, region, industry, size_band, gender, birth_year,
    acquired_on,
    month_of(acquired_on) as acquired_month,
    channel, campaign, owner, referred_by, tags, attributes, is_listed
from {{ source('customers') }}
order by customer_id
