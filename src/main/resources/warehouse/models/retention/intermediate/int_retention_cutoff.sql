-- int_retention_cutoff: the days on which the future is looked at: the as-of day, and days before it whose future is known.
-- grain    one row per place: 0 is the as-of day, 1 the last day a whole horizon before it, 2 a horizon before that, …
-- units    horizon_days: days after cutoff_on within which leaving counts; company_gap_days: as known on cutoff_on
-- sources  int_retention_rule, int_retention_purchase, ledger_subscription
-- A past day needs half a year of facts before it. Roles: now is scored, test measures, calibration calibrates, training trains.
-- The horizon is not longer than the least allowed silence, so a purchase after the cut-off is never lost again within it.
with horizon as (
    select as_of, least_allowed_days as horizon_days, least_gaps, gap_multiple, least_allowed_days, most_allowed_days,
        unknown_allowed_days
    from {{ ref('int_retention_rule') }}
),

beginning as (
    select min(first_on) as first_on
    from (
        select min(bought_on) as first_on from {{ ref('int_retention_purchase') }}
        union all
        select min(started_on) as first_on from {{ ref('ledger_subscription') }}
    ) facts
),

places as (
    select 0 as place, 'now' as role union all select 1, 'test' union all select 2, 'calibration'
    union all select 3, 'training' union all select 4, 'training' union all select 5, 'training' union all select 6, 'training'
),

days as (
    select p.place, p.role, h.as_of - p.place * h.horizon_days as cutoff_on, h.*, b.first_on
    from places p
    cross join horizon h
    cross join beginning b
    where p.place = 0 or h.as_of - p.place * h.horizon_days - 180 >= b.first_on
),

-- each customer's own median as known on the day, one vote each
medians as (
    select d.place, median(p.median_gap_days) as company_gap_days
    from days d
    join {{ ref('int_retention_purchase') }} p
        on p.bought_on <= d.cutoff_on and (p.next_bought_on is null or p.next_bought_on > d.cutoff_on)
    where p.gaps > 0
    group by d.place
)

select
    d.place, d.role, d.cutoff_on, d.horizon_days, d.first_on, m.company_gap_days,
    d.least_gaps, d.gap_multiple, d.least_allowed_days, d.most_allowed_days, d.unknown_allowed_days
from days d
left join medians m on m.place = d.place
order by d.place
