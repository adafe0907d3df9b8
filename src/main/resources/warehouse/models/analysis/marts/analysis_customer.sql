-- analysis_customer: everything known of each customer, the columns of customers.parquet in their published order.
-- grain    one row per customer_id
-- units    *_minor: integer minor units of the reporting currency; null where a figure cannot be given
-- sources  marts of customers, ledger, costing, value, retention
with bought as (
    select customer_key, min(ordered_on) as first_order_on, max(ordered_on) as last_order_on
    from {{ ref('ledger_order') }}
    where is_purchase
    group by customer_key
)

select
    c.customer_id, c.name, c.acquired_on, c.channel,
    b.first_order_on, b.last_order_on,
    coalesce(r.purchases, 0) as orders,
    t.revenue_minor, t.refund_minor, t.cost_of_goods_minor,
    t.acquisition_cost_minor, t.service_cost_minor, t.logistics_cost_minor, t.maintenance_cost_minor,
    t.complaint_cost_minor, t.data_cost_minor, t.platform_cost_minor, t.people_cost_minor, t.overhead_cost_minor,
    t.total_cost_minor, t.contribution_minor,
    r.recency_days, r.r_score, r.f_score, r.m_score, r.rfm_segment,
    h.frequency, h.recency_weeks, h.age_weeks,
    v.p_alive, v.expected_orders, v.expected_order_value_minor,
    v.clv_revenue_minor, v.clv_margin_minor, v.clv_low_minor, v.clv_high_minor,
    v.tier, v.lifecycle_stage,
    case
        when x.is_churned and (m.has_model or x.kind = 'contractual') then 1.0
        when q.customer_key is not null then q.probability
        else 1.0 - v.p_alive
    end as churn_probability,
    coalesce(x.is_churned, false) as is_churned
from {{ ref('customers_customer') }} c
join {{ ref('costing_customer') }} t on t.customer_key = c.customer_key
left join bought b on b.customer_key = c.customer_key
left join {{ ref('value_rfm') }} r on r.customer_key = c.customer_key
left join {{ ref('value_purchase_history') }} h on h.customer_key = c.customer_key
left join {{ ref('value_customer') }} v on v.customer_key = c.customer_key
left join {{ ref('retention_customer') }} x on x.customer_key = c.customer_key
left join {{ ref('retention_churn_risk') }} q on q.customer_key = c.customer_key
cross join (select count(*) > 0 as has_model from {{ ref('retention_churn_risk') }}) m
order by c.customer_id
