-- report_whale_curve: contribution added up over customers from the best to the worst: the rows of whale_curve.csv.
-- grain    one row per percentile of customers (fewer than 100 rows where there are fewer customers)
-- units    percentile: 1…100; customers: number of customers so far; *_minor: integer minor units
-- sources  costing_customer
-- Ranked by contribution, highest first, ties by customer_key; rank r of n lies in percentile ceil(100·r / n).
with

ranked as (
    select
        contribution_minor,
        row_number() over (order by contribution_minor desc, customer_key) as place,
        count(*) over () as customers
    from {{ ref('costing_customer') }}
),

stepped as (
    select
        idiv(100 * place + customers - 1, customers) as percentile,
        max(place) as customers,
        cast(sum(contribution_minor) as bigint) as contribution_minor
    from ranked
    group by 1
)

select
    cast(percentile as integer) as percentile,
    cast(customers as bigint) as customers,
    contribution_minor,
    cast(sum(contribution_minor) over (order by percentile) as bigint) as cumulative_contribution_minor
from stepped
order by percentile
