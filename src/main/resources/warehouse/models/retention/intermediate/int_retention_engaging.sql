-- int_retention_engaging: dealings of each customer looked at beside buying: touches and service contacts, by the day.
-- grain    one row per (place, customer_key) with any of them in the half year before the day
-- units    counts; last_seen_on: day
-- sources  int_retention_subject, engagement_touch, service_activity
-- Activities without a channel are work on orders, such as packing: they follow purchases and are no sign of the customer's own.
with seen as (
    select customer_key, cast(occurred_at as date) as seen_on, 1 as is_touch
    from {{ ref('engagement_touch') }}
    where customer_key is not null
    union all
    select customer_key, cast(occurred_at as date) as seen_on, 0 as is_touch
    from {{ ref('service_activity') }}
    where channel is not null and channel <> ''
)

select
    s.place,
    s.customer_key,
    count(case when e.is_touch = 1 and e.seen_on > s.cutoff_on - 90 then 1 end) as touches_90,
    count(case when e.is_touch = 1 and e.seen_on <= s.cutoff_on - 90 then 1 end) as touches_prior_90,
    count(case when e.is_touch = 0 and e.seen_on > s.cutoff_on - 90 then 1 end) as contacts_90,
    count(case when e.is_touch = 0 and e.seen_on <= s.cutoff_on - 90 then 1 end) as contacts_prior_90,
    max(e.seen_on) as last_seen_on
from {{ ref('int_retention_subject') }} s
join seen e on e.customer_key = s.customer_key and e.seen_on <= s.cutoff_on and e.seen_on > s.cutoff_on - 180
group by s.place, s.customer_key
