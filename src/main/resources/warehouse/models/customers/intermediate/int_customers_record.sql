-- int_customers_record: what a customer is recognised by, brought into one shape.
-- grain    one row per customer
-- sources  customers_customer; address, birth date and the like from further columns of the customers table
with

given as (
    select
        customer_key,
        lower(regexp_replace(name, '[\s·.,，。()（）''"-]+', ' ', 'g')) as name,
        regexp_replace(phone, '[^0-9]', '', 'g') as digits,
        lower(trim(email)) as email,
        lower(trim(region)) as region,
        coalesce(
            attribute(attributes, '$.birth_date'), attribute(attributes, '$."生日"'), attribute(attributes, '$."出生日期"'),
            cast(birth_year as varchar)) as birth,
        coalesce(
            attribute(attributes, '$.address'), attribute(attributes, '$."地址"'), attribute(attributes, '$."详细地址"'))
            as address,
        coalesce(attribute(attributes, '$.city'), attribute(attributes, '$.suburb'), attribute(attributes, '$."城市"'))
            as city,
        coalesce(attribute(attributes, '$.postcode'), attribute(attributes, '$."邮编"')) as postcode,
        coalesce(
            attribute(attributes, '$.identity_number'), attribute(attributes, '$.tax_number'),
            attribute(attributes, '$."证件号"'), attribute(attributes, '$."税号"'),
            attribute(attributes, '$."统一社会信用代码"')) as identity
    from {{ ref('customers_customer') }}
    where is_listed
),

-- a company's legal form says nothing about which company it is
plain as (
    select
        customer_key,
        nullif(trim(regexp_replace(
            trim(name),
            '(股份有限公司|有限责任公司|有限公司|公司|集团| (co ltd|company limited|ltd|limited|inc|llc|gmbh|corp|plc|ag))$', '')),
            '') as name,
        case when length(digits) between 7 and 20 then right(digits, 11) end as phone,
        case when email like '%_@_%' then email end as email,
        nullif(trim(concat_ws(' ', region, lower(city))), '') as place,
        nullif(regexp_replace(birth, '[^0-9]', '', 'g'), '') as birth,
        nullif(lower(regexp_replace(address, '[\s,，.。-]+', ' ', 'g')), '') as address,
        nullif(lower(regexp_replace(postcode, '\s+', '', 'g')), '') as postcode,
        nullif(lower(regexp_replace(identity, '[\s-]+', '', 'g')), '') as identity
    from given
)

select
    customer_key, name,
    coalesce(regexp_matches(name, '[\x{4E00}-\x{9FFF}]'), false) as is_chinese,
    phone, email, place, birth, address, postcode, identity
from plain
order by customer_key
