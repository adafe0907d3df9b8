-- value_rfm: recency, frequency and monetary scores of every customer, and the segment they mean.
-- grain    one row per customer_key, everybody in customers_customer; scores null without a purchase
-- units    recency_days: last purchase to as-of day; purchases: count; monetary_minor: sum of amount − refund; scores 1 to 5
-- sources  value_purchase_history, int_value_rfm_threshold, customers_customer
-- score = 1 + number of thresholds strictly below the value; recency reversed, so that 5 is always best.
with thresholds as (
    select
        max(case when measure = 'recency' and cut = 1 then five_fold end) as r1,
        max(case when measure = 'recency' and cut = 2 then five_fold end) as r2,
        max(case when measure = 'recency' and cut = 3 then five_fold end) as r3,
        max(case when measure = 'recency' and cut = 4 then five_fold end) as r4,
        max(case when measure = 'frequency' and cut = 1 then five_fold end) as f1,
        max(case when measure = 'frequency' and cut = 2 then five_fold end) as f2,
        max(case when measure = 'frequency' and cut = 3 then five_fold end) as f3,
        max(case when measure = 'frequency' and cut = 4 then five_fold end) as f4,
        max(case when measure = 'monetary' and cut = 1 then five_fold end) as m1,
        max(case when measure = 'monetary' and cut = 2 then five_fold end) as m2,
        max(case when measure = 'monetary' and cut = 3 then five_fold end) as m3,
        max(case when measure = 'monetary' and cut = 4 then five_fold end) as m4
    from {{ ref('int_value_rfm_threshold') }}
),

scored as (
    select
        h.customer_key,
        h.silent_days as recency_days,
        h.purchases,
        h.net_value_minor as monetary_minor,
        5
        - case when 5 * h.silent_days > t.r1 then 1 else 0 end
        - case when 5 * h.silent_days > t.r2 then 1 else 0 end
        - case when 5 * h.silent_days > t.r3 then 1 else 0 end
        - case when 5 * h.silent_days > t.r4 then 1 else 0 end as r_score,
        1
        + case when 5 * h.purchases > t.f1 then 1 else 0 end
        + case when 5 * h.purchases > t.f2 then 1 else 0 end
        + case when 5 * h.purchases > t.f3 then 1 else 0 end
        + case when 5 * h.purchases > t.f4 then 1 else 0 end as f_score,
        1
        + case when 5 * h.net_value_minor > t.m1 then 1 else 0 end
        + case when 5 * h.net_value_minor > t.m2 then 1 else 0 end
        + case when 5 * h.net_value_minor > t.m3 then 1 else 0 end
        + case when 5 * h.net_value_minor > t.m4 then 1 else 0 end as m_score
    from {{ ref('value_purchase_history') }} h
    cross join thresholds t
)

select
    c.customer_key,
    s.recency_days,
    s.purchases,
    s.monetary_minor,
    cast(s.r_score as integer) as r_score,
    cast(s.f_score as integer) as f_score,
    cast(s.m_score as integer) as m_score,
    -- rows are how recently, columns how much in all: the table of docs/methods/rfm.md
    case
        when s.customer_key is null then null
        when s.r_score >= 4 and s.f_score + s.m_score >= 8 then 'champions'
        when s.r_score >= 4 and s.f_score + s.m_score >= 6 then 'loyal'
        when s.r_score >= 4 and s.f_score + s.m_score >= 4 then 'potential_loyal'
        when s.r_score = 5 then 'recent'
        when s.r_score = 4 then 'promising'
        when s.r_score = 3 and s.f_score + s.m_score >= 8 then 'loyal'
        when s.r_score = 3 and s.f_score + s.m_score >= 5 then 'need_attention'
        when s.r_score = 3 then 'about_to_sleep'
        when s.f_score + s.m_score >= 9 then 'cannot_lose'
        when s.f_score + s.m_score >= 6 then 'at_risk'
        when s.r_score = 2 or s.f_score + s.m_score >= 4 then 'hibernating'
        else 'lost'
    end as rfm_segment
from {{ ref('customers_customer') }} c
left join scored s on s.customer_key = c.customer_key
order by c.customer_key
