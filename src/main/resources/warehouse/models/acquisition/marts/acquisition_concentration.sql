-- acquisition_concentration: how unevenly customers bring money: the peak of the whale curve and the best fifth.
-- grain    one row
-- units    *_minor: integer minor units of the reporting currency; the rest counts of customers
-- sources  costing_customer, value_rfm (buyers: who has a purchase)
-- The whale curve adds up contribution from the best customer down, so its peak is the sum of what is above 0.
-- Best fifth: the first ceil(n / 5) of n buyers by net revenue, ties to the lower customer_key.
with ranked as (
    select
        c.customer_key,
        c.contribution_minor,
        c.revenue_minor - c.refund_minor as net_revenue_minor,
        r.purchases > 0 as is_buyer,
        row_number() over (
            partition by r.purchases > 0 order by c.revenue_minor - c.refund_minor desc, c.customer_key
        ) as place,
        count(*) over (partition by r.purchases > 0) as group_size
    from {{ ref('costing_customer') }} c
    join {{ ref('value_rfm') }} r on r.customer_key = c.customer_key
)

select
    count(*) as customers,
    count(case when contribution_minor > 0 then 1 end) as earning_customers,
    count(case when contribution_minor < 0 then 1 end) as losing_customers,
    cast(coalesce(sum(contribution_minor), 0) as bigint) as contribution_minor,
    cast(coalesce(sum(case when contribution_minor > 0 then contribution_minor else 0 end), 0) as bigint) as peak_minor,
    cast(coalesce(sum(case when contribution_minor < 0 then -contribution_minor else 0 end), 0) as bigint) as loss_minor,
    count(case when is_buyer then 1 end) as buyers,
    cast(coalesce(sum(case when is_buyer then net_revenue_minor else 0 end), 0) as bigint) as net_revenue_minor,
    cast(coalesce(
        sum(case when is_buyer and place <= idiv(group_size + 4, 5) then net_revenue_minor else 0 end), 0
    ) as bigint) as best_fifth_minor
from ranked
