-- int_value_rfm_threshold: the 20, 40, 60 and 80 % quantiles that RFM scores are cut at, five times as large.
-- grain    one row per (measure, cut), measure recency, frequency or monetary, cut 1 to 4
-- units    five_fold: 5 × the type-7 quantile (linear interpolation), which is a whole number: no rounding anywhere
-- sources  value_purchase_history
with measured as (
    select 'recency' as measure, cast(silent_days as bigint) as amount from {{ ref('value_purchase_history') }}
    union all
    select 'frequency' as measure, purchases as amount from {{ ref('value_purchase_history') }}
    union all
    select 'monetary' as measure, net_value_minor as amount from {{ ref('value_purchase_history') }}
),

counted as (
    select measure, amount, count(*) as customers from measured group by measure, amount
),

-- sorted ascending from place 0, the customers of one amount hold the places from_place … to_place − 1
placed as (
    select
        measure,
        amount,
        sum(customers) over (
            partition by measure order by amount rows between unbounded preceding and current row
        ) - customers as from_place,
        sum(customers) over (
            partition by measure order by amount rows between unbounded preceding and current row
        ) as to_place,
        sum(customers) over (partition by measure) as all_customers
    from counted
),

cuts as (
    select 1 as cut union all select 2 as cut union all select 3 as cut union all select 4 as cut
),

-- the quantile of cut k lies (n − 1)·k / 5 places up: between the whole place below and the one above it
neighbours as (
    select
        p.measure,
        c.cut,
        max(case
            when idiv((p.all_customers - 1) * c.cut, 5) >= p.from_place
                and idiv((p.all_customers - 1) * c.cut, 5) < p.to_place
                then p.amount
        end) as below,
        max(case
            when idiv((p.all_customers - 1) * c.cut + 4, 5) >= p.from_place
                and idiv((p.all_customers - 1) * c.cut + 4, 5) < p.to_place
                then p.amount
        end) as above,
        max(imod((p.all_customers - 1) * c.cut, 5)) as fifths
    from placed p
    cross join cuts c
    group by p.measure, c.cut
)

select measure, cut, cast(5 * below + fifths * (above - below) as bigint) as five_fold
from neighbours
