-- report_clv_bin: how value is spread: customers by range of margin lifetime value and tier.
-- grain    one row per (position, tier) with customers
-- units    low_major, high_major: whole units of the currency, low included, null: no bound; customers: count
-- sources  value_customer, source_settings
with

valued as (
    select v.tier, v.clv_margin_minor, s.minor_per_major
    from {{ ref('value_customer') }} v
    cross join {{ source('settings') }} s
    where v.tier is not null and v.clv_margin_minor is not null
),

ranged as (
    select
        tier,
        case
            when clv_margin_minor < 0 then 0
            when clv_margin_minor < 10 * minor_per_major then 1
            when clv_margin_minor < 30 * minor_per_major then 2
            when clv_margin_minor < 100 * minor_per_major then 3
            when clv_margin_minor < 300 * minor_per_major then 4
            when clv_margin_minor < 1000 * minor_per_major then 5
            when clv_margin_minor < 3000 * minor_per_major then 6
            when clv_margin_minor < 10000 * minor_per_major then 7
            when clv_margin_minor < 30000 * minor_per_major then 8
            when clv_margin_minor < 100000 * minor_per_major then 9
            else 10
        end as position
    from valued
)

select
    cast(position as integer) as position,
    cast(case position
        when 0 then null when 1 then 0 when 2 then 10 when 3 then 30 when 4 then 100 when 5 then 300
        when 6 then 1000 when 7 then 3000 when 8 then 10000 when 9 then 30000 else 100000
    end as bigint) as low_major,
    cast(case position
        when 0 then 0 when 1 then 10 when 2 then 30 when 3 then 100 when 4 then 300 when 5 then 1000
        when 6 then 3000 when 7 then 10000 when 8 then 30000 when 9 then 100000
    end as bigint) as high_major,
    tier,
    count(*) as customers
from ranged
group by position, tier
order by position, tier
