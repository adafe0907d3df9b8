-- int_retention_feature: what was known of each customer on each day looked at, as numbers a model can weigh.
-- grain    one row per (place, customer_key) of int_retention_subject
-- units    *_days: days; counts; amounts in units of the reporting currency; scores 0 to 100; *_on: days, for signals
-- sources  int_retention_subject, int_retention_buying, _complaining, _feeling, _engaging, source_settings
select
    s.place, s.role, s.cutoff_on, s.customer_key, s.can_leave, s.has_left,
    -- for signals
    s.last_bought_on, s.usual_gap_days, s.gaps,
    c.complaint_open_since, c.last_delivery_on, c.last_payment_on, f.last_scored_on, e.last_seen_on,
    -- predictors: never null
    cast(coalesce(days_between(s.last_bought_on, s.cutoff_on), 0) as double) as silent_days,
    least(coalesce(div_double(days_between(s.last_bought_on, s.cutoff_on), greatest(s.usual_gap_days, 1)), 0), 100.0) as silent_ratio,
    cast(case when s.is_contractual or s.due_on is null then 0 else days_between(s.cutoff_on, s.due_on) end as double) as due_days,
    cast(coalesce(b.purchases_90, 0) as double) as purchases_90,
    cast(coalesce(b.purchases_prior_90, 0) as double) as purchases_prior_90,
    cast(coalesce(b.purchases, 0) as double) as purchases,
    cast(coalesce(s.usual_gap_days, 0) as double) as rhythm_days,
    coalesce(div_double(b.amount_180_minor, t.minor_per_major), 0) as spend_180,
    coalesce(div_double(b.amount_minor, b.purchases * t.minor_per_major), 0) as average_amount,
    coalesce(div_double(b.discount_minor, b.amount_minor + b.discount_minor), 0) as discount_share,
    cast(coalesce(days_between(least(b.first_bought_on, s.contract_started_on), s.cutoff_on), 0) as double) as tenure_days,
    cast(coalesce(c.tickets_180, 0) as double) as tickets_180,
    cast(coalesce(c.complaints_180, 0) as double) as complaints_180,
    cast(coalesce(days_between(c.complaint_open_since, s.cutoff_on) + 1, 0) as double) as complaint_open_days,
    cast(coalesce(c.deliveries_180, 0) as double) as deliveries_180,
    cast(coalesce(c.payments_180, 0) as double) as payments_180,
    case when f.last_score is not null then 1.0 else 0.0 end as is_scored,
    coalesce(f.last_score, 0.0) as last_score,
    coalesce(f.earlier_score - f.last_score, 0.0) as score_fall,
    cast(coalesce(e.touches_90, 0) as double) as touches_90,
    cast(coalesce(e.touches_prior_90, 0) as double) as touches_prior_90,
    cast(coalesce(e.contacts_90, 0) as double) as contacts_90,
    cast(coalesce(e.contacts_prior_90, 0) as double) as contacts_prior_90,
    case when s.is_contractual then 1.0 else 0.0 end as is_contractual,
    cast(coalesce(days_between(s.contract_started_on, s.cutoff_on), 0) as double) as contract_days,
    coalesce(div_double(s.monthly_amount_minor, t.minor_per_major), 0) as monthly_amount,
    cast(s.earlier_contracts as double) as earlier_contracts
from {{ ref('int_retention_subject') }} s
cross join {{ source('settings') }} t
left join {{ ref('int_retention_buying') }} b on b.place = s.place and b.customer_key = s.customer_key
left join {{ ref('int_retention_complaining') }} c on c.place = s.place and c.customer_key = s.customer_key
left join {{ ref('int_retention_feeling') }} f on f.place = s.place and f.customer_key = s.customer_key
left join {{ ref('int_retention_engaging') }} e on e.place = s.place and e.customer_key = s.customer_key
order by s.place, s.customer_key
