-- int_value_margin: the margin rate a customer's further revenue is expected to leave.
-- grain    one row per customer_key, everybody in customers_customer
-- units    margin_rate: margin before acquisition cost per 1 of net revenue, may be below 0; null where the company itself
--          has no net revenue
-- sources  costing_customer, value_purchase_history
-- Own margin (contribution + acquisition cost) counts against the company's like 5 average purchases: margin_rate =
-- (own margin + 5·v·company rate) / (own net revenue + 5·v), v = the company's net revenue per purchase. A few purchases
-- say little about what a customer costs to serve; fifty say nearly everything (docs/methods/clv.md).
with company as (
    select
        cast(sum(revenue_minor - refund_minor) as bigint) as net_minor,
        cast(sum(contribution_minor + acquisition_cost_minor) as bigint) as margin_minor
    from {{ ref('costing_customer') }}
),

purchases as (
    select cast(sum(purchases) as bigint) as purchases from {{ ref('value_purchase_history') }}
),

prior as (
    select
        case when c.net_minor > 0 then div_double(c.margin_minor, c.net_minor) end as company_rate,
        case when c.net_minor > 0 then 5 * div_double(c.net_minor, p.purchases) end as weight_minor
    from company c
    cross join purchases p
)

select
    c.customer_key,
    cast(c.contribution_minor + c.acquisition_cost_minor as bigint) as own_margin_minor,
    div_double(
        c.contribution_minor + c.acquisition_cost_minor + p.weight_minor * p.company_rate,
        greatest(c.revenue_minor - c.refund_minor, 0) + p.weight_minor
    ) as margin_rate
from {{ ref('costing_customer') }} c
cross join prior p
