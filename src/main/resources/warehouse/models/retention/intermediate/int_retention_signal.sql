-- int_retention_signal: early signals of leaving on each day looked at, by the rules of docs/methods/early-signals.md.
-- grain    one row per (place, customer_key, signal)
-- units    since_on: the day it showed or last showed; value, reference: what the rule compares
-- sources  int_retention_feature
select
    place, customer_key, 'falling_frequency' as signal,
    last_bought_on + cast(greatest(floor(2 * usual_gap_days), 14) as integer) + 1 as since_on,
    silent_days as value, usual_gap_days as reference
from {{ ref('int_retention_feature') }}
where gaps >= 3 and silent_days > greatest(floor(2 * usual_gap_days), 14)
union all
select
    place, customer_key, 'falling_activity' as signal,
    last_seen_on as since_on,
    touches_90 + contacts_90 as value, touches_prior_90 + contacts_prior_90 as reference
from {{ ref('int_retention_feature') }}
where touches_prior_90 + contacts_prior_90 >= 4 and 2 * (touches_90 + contacts_90) < touches_prior_90 + contacts_prior_90
union all
select
    place, customer_key, 'falling_satisfaction' as signal,
    last_scored_on as since_on,
    last_score as value, last_score + score_fall as reference
from {{ ref('int_retention_feature') }}
where score_fall >= 20 and last_scored_on > cutoff_on - 180
union all
select
    place, customer_key, 'open_complaint' as signal,
    complaint_open_since as since_on,
    complaint_open_days - 1 as value, 3.0 as reference
from {{ ref('int_retention_feature') }}
where complaint_open_since <= cutoff_on - 3
union all
select
    place, customer_key, 'late_delivery' as signal,
    last_delivery_on as since_on,
    deliveries_180 as value, 0.0 as reference
from {{ ref('int_retention_feature') }}
where last_delivery_on > cutoff_on - 90
union all
select
    place, customer_key, 'payment_failure' as signal,
    last_payment_on as since_on,
    payments_180 as value, 0.0 as reference
from {{ ref('int_retention_feature') }}
where last_payment_on > cutoff_on - 90
