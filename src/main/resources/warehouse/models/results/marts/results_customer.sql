-- results_customer: everything a list or a page says of a customer.
-- grain    one row per customer_key, in its order
-- units    *_minor: integer minor units of the reporting currency; name_sound: the name as pinyin, to sort by
-- sources  analysis_customer and marts of customers, value, retention, control, service, ledger, feedback; results_tier_change,
--          results_name_word (kernel)
-- A ticket is open if it was not resolved up to the as-of day. The save action is the one that saves most.
with tickets as (
    select
        customer_key,
        count(*) as tickets,
        count(case when resolved_at is null then 1 end) as open_tickets,
        count(case when is_complaint then 1 end) as complaints
    from {{ ref('service_ticket') }}
    group by customer_key
),

contracts as (
    select b.customer_key, cast(sum(b.monthly_amount_minor) as bigint) as monthly_fee_minor
    from {{ ref('ledger_subscription') }} b
    cross join {{ source('settings') }} s
    where b.ended_on is null or b.ended_on > s.as_of
    group by b.customer_key
),

signals as (
    select customer_key, count(*) as signals
    from {{ ref('retention_signal') }}
    group by customer_key
),

-- the tier before the last time it moved
tiers as (
    select customer_key, previous_tier
    from (
        select customer_key, previous_tier, row_number() over (partition by customer_key order by month desc) as recency
        from {{ ref('results_tier_change') }}
        where previous_tier is not null
    )
    where recency = 1
),

-- the last answer to the question whether one would recommend us
ratings as (
    select customer_key, cast(round(score) as bigint) as nps_score
    from (
        select
            customer_key, score,
            row_number() over (partition by customer_key order by submitted_at desc, response_id desc) as recency
        from {{ ref('feedback_response') }}
        where question = 'nps' and score between 0 and 10 and customer_key is not null
    )
    where recency = 1
),

actions as (
    select customer_key, action, save_value_minor, value_at_risk_minor
    from (
        select
            customer_key, action, save_value_minor, value_at_risk_minor,
            row_number() over (partition by customer_key order by place) as choice
        from {{ ref('control_save_list') }}
    )
    where choice = 1
)

select
    c.customer_key, a.*,
    c.kind, c.phone, c.email, c.region, c.industry, c.size_band, c.gender, c.birth_year, c.campaign, c.owner,
    c.referred_by, c.tags, c.is_listed,
    x.kind as relation, x.churned_on, x.times_lost, x.times_won_back, x.silent_days, x.median_gap_days,
    cast(s.segment as varchar) as segment, s.previous_segment, m.previous_tier, n.nps_score,
    v.tier as margin_tier, case when v.customer_key is not null then coalesce(v.previous_tier, '(none)') end as earlier_margin_tier,
    r.band as churn_band,
    r.reason_1, r.effect_1, r.value_1, r.reference_1,
    r.reason_2, r.effect_2, r.value_2, r.reference_2,
    r.reason_3, r.effect_3, r.value_3, r.reference_3,
    coalesce(g.signals, 0) as signals,
    k.action as save_action, k.save_value_minor, k.value_at_risk_minor,
    coalesce(t.tickets, 0) as tickets, coalesce(t.open_tickets, 0) as open_tickets, coalesce(t.complaints, 0) as complaints,
    f.monthly_fee_minor,
    coalesce(w.sound, c.name) as name_sound
from {{ ref('customers_customer') }} c
join {{ ref('analysis_customer') }} a on a.customer_id = c.customer_id
join {{ ref('retention_customer') }} x on x.customer_key = c.customer_key
left join {{ ref('value_segment_customer') }} s on s.customer_key = c.customer_key
left join {{ ref('retention_churn_risk') }} r on r.customer_key = c.customer_key
left join signals g on g.customer_key = c.customer_key
left join actions k on k.customer_key = c.customer_key
left join tiers m on m.customer_key = c.customer_key
left join ratings n on n.customer_key = c.customer_key
left join {{ ref('value_tier_move') }} v on v.customer_key = c.customer_key
left join tickets t on t.customer_key = c.customer_key
left join contracts f on f.customer_key = c.customer_key
left join {{ ref('results_name_word') }} w on w.name = c.name
order by c.customer_key
