-- int_retention_complaining: tickets, complaints and trouble of each customer looked at, as known on the day.
-- grain    one row per (place, customer_key) with any of them
-- units    counts; *_on: days
-- sources  int_retention_subject, service_ticket, int_retention_trouble
-- A ticket resolved after the day was open on it, whatever became of it.
with asked as (
    select
        s.place, s.customer_key,
        count(case when cast(t.opened_at as date) > s.cutoff_on - 180 then 1 end) as tickets_180,
        count(case when t.is_complaint and cast(t.opened_at as date) > s.cutoff_on - 180 then 1 end) as complaints_180,
        min(case
            when t.is_complaint and (t.resolved_at is null or cast(t.resolved_at as date) > s.cutoff_on)
                then cast(t.opened_at as date)
        end) as complaint_open_since
    from {{ ref('int_retention_subject') }} s
    join {{ ref('service_ticket') }} t on t.customer_key = s.customer_key and cast(t.opened_at as date) <= s.cutoff_on
    group by s.place, s.customer_key
),

troubled as (
    select
        s.place, s.customer_key,
        count(case when t.kind = 'delivery' and t.happened_on > s.cutoff_on - 180 then 1 end) as deliveries_180,
        max(case when t.kind = 'delivery' then t.happened_on end) as last_delivery_on,
        count(case when t.kind = 'payment' and t.happened_on > s.cutoff_on - 180 then 1 end) as payments_180,
        max(case when t.kind = 'payment' then t.happened_on end) as last_payment_on
    from {{ ref('int_retention_subject') }} s
    join {{ ref('int_retention_trouble') }} t on t.customer_key = s.customer_key and t.happened_on <= s.cutoff_on
    group by s.place, s.customer_key
)

select
    coalesce(a.place, t.place) as place,
    coalesce(a.customer_key, t.customer_key) as customer_key,
    coalesce(a.tickets_180, 0) as tickets_180,
    coalesce(a.complaints_180, 0) as complaints_180,
    a.complaint_open_since,
    coalesce(t.deliveries_180, 0) as deliveries_180,
    t.last_delivery_on,
    coalesce(t.payments_180, 0) as payments_180,
    t.last_payment_on
from asked a
full outer join troubled t on t.place = a.place and t.customer_key = a.customer_key
