-- int_retention_signal_source: how many facts each early signal could be read from; 0: it cannot be seen in these data.
-- grain    one row per signal
-- units    facts: count
-- sources  int_retention_purchase, engagement_touch, service_activity, service_ticket, int_retention_score, int_retention_trouble
select 1 as position, 'falling_frequency' as signal, (select count(*) from {{ ref('int_retention_purchase') }} where gaps >= 3) as facts
union all
select 2, 'falling_activity',
    (select count(*) from {{ ref('engagement_touch') }} where customer_key is not null)
    + (select count(*) from {{ ref('service_activity') }} where channel is not null and channel <> '')
union all
select 3, 'falling_satisfaction', (select count(*) from {{ ref('int_retention_score') }})
union all
select 4, 'open_complaint', (select count(*) from {{ ref('service_ticket') }} where is_complaint)
union all
select 5, 'late_delivery', (select count(*) from {{ ref('int_retention_trouble') }} where kind = 'delivery')
union all
select 6, 'payment_failure', (select count(*) from {{ ref('int_retention_trouble') }} where kind = 'payment')
