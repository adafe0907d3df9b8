-- value_segment: what sets each segment apart, what it has brought, and what it brought in the half-year after.
-- grain    one row per segment; none where segments were refused
-- units    customers, previous_customers: count; *_minor: integer minor units; medians of the customers' own figures;
--          later_*: mean per customer who was in the segment six months ago, in the six months since; stability: 0 to 1
-- sources  value_segment_customer, value_segment_persona, int_value_segment_feature, costing_customer, value_customer
with today as (
    select
        s.segment,
        count(*) as customers,
        cast(sum(c.revenue_minor - c.refund_minor) as bigint) as net_revenue_minor,
        cast(sum(c.contribution_minor) as bigint) as contribution_minor,
        cast(sum(v.clv_margin_minor) as bigint) as clv_margin_minor,
        nearest_even(median(f.silent_days)) as median_silent_days,
        nearest_even(median(f.bought_days)) as median_bought_days,
        nearest_even(median(f.order_value_minor)) as median_order_value_minor,
        nearest_even(median(f.age_days)) as median_age_days,
        median(f.return_share) as median_return_share,
        median(f.margin_rate) as median_margin_rate
    from {{ ref('value_segment_customer') }} s
    join {{ ref('costing_customer') }} c on c.customer_key = s.customer_key
    join {{ ref('int_value_segment_feature') }} f on f.customer_key = s.customer_key and not f.is_before
    left join {{ ref('value_customer') }} v on v.customer_key = s.customer_key
    group by s.segment
),

later as (
    select
        s.previous_segment as segment,
        count(*) as customers,
        cast(sum(f.later_net_minor) as bigint) as net_minor,
        cast(sum(f.later_contribution_minor) as bigint) as contribution_minor
    from {{ ref('value_segment_customer') }} s
    join {{ ref('int_value_segment_feature') }} f on f.customer_key = s.customer_key and f.is_before
    group by s.previous_segment
)

select
    t.segment,
    t.customers,
    t.net_revenue_minor,
    t.contribution_minor,
    t.clv_margin_minor,
    t.median_silent_days,
    t.median_bought_days,
    t.median_order_value_minor,
    t.median_age_days,
    t.median_return_share,
    t.median_margin_rate,
    p.stability,
    coalesce(l.customers, 0) as previous_customers,
    nearest_even(div_double(l.net_minor, l.customers)) as later_net_minor,
    nearest_even(div_double(l.contribution_minor, l.customers)) as later_contribution_minor,
    p.persona_zh,
    p.persona_en
from today t
join {{ ref('value_segment_persona') }} p on p.segment = t.segment
left join later l on l.segment = t.segment
order by t.segment
