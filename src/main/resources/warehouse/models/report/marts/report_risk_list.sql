-- report_risk_list: the thousand customers who are most likely to be lost, with what raises their risk most.
-- grain    one row per place
-- units    probability: a part of 1
-- sources  retention_churn_risk, customers_customer, value_customer
with likeliest as (
    select * from {{ ref('retention_churn_risk') }}
    where band <> 'not_due'
    order by probability desc, customer_key
    limit 1000
)

select
    row_number() over (order by r.probability desc, r.customer_key) as place,
    c.customer_id,
    v.tier,
    r.probability,
    r.band,
    case
        when r.effect_1 > 0 then r.reason_1
        when r.effect_2 > 0 then r.reason_2
        when r.effect_3 > 0 then r.reason_3
    end as reason
from likeliest r
join {{ ref('customers_customer') }} c on c.customer_key = r.customer_key
left join {{ ref('value_customer') }} v on v.customer_key = r.customer_key
order by place
