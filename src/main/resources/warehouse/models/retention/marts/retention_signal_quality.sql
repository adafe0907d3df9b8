-- retention_signal_quality: how often customers who gave a signal in the past were then lost within the horizon.
-- grain    one row per signal
-- units    counts of customers on past days; precision, recall: parts of 1; lift: multiple of the rate of all
-- sources  int_retention_signal_source, int_retention_signal, int_retention_feature
-- A customer counts once for each past day looked at; only those who could be lost within the horizon.
with past as (
    select place, customer_key, has_left from {{ ref('int_retention_feature') }} where place > 0
),

everybody as (
    select count(*) as customers, count(case when has_left then 1 end) as leavers from past
),

given as (
    select s.signal, count(*) as flagged, count(case when p.has_left then 1 end) as flagged_leavers
    from {{ ref('int_retention_signal') }} s
    join past p on p.place = s.place and p.customer_key = s.customer_key
    group by s.signal
),

now_given as (
    select signal, count(*) as customers_now from {{ ref('int_retention_signal') }} where place = 0 group by signal
),

judged as (
    select
        q.position, q.signal, q.facts,
        coalesce(n.customers_now, 0) as customers_now,
        e.customers, e.leavers,
        coalesce(g.flagged, 0) as flagged,
        coalesce(g.flagged_leavers, 0) as flagged_leavers,
        case
            when q.facts = 0 then 'no_facts'
            when e.leavers = 0 then 'no_past'
            when coalesce(g.flagged, 0) < 30 then 'few'
        end as refused
    from {{ ref('int_retention_signal_source') }} q
    cross join everybody e
    left join given g on g.signal = q.signal
    left join now_given n on n.signal = q.signal
)

select
    position, signal, facts, customers_now, customers, leavers, flagged, flagged_leavers, refused,
    case when refused is null then div_double(flagged_leavers, flagged) end as precision,
    case when refused is null then div_double(flagged_leavers, leavers) end as recall,
    case when refused is null then div_double(leavers, customers) end as base_rate,
    case when refused is null then div_double(flagged_leavers, flagged) / div_double(leavers, customers) end as lift
from judged
order by position
