-- int_value_interval_group: how often each number of days lay between two purchase days of a customer; what regularity is read from.
-- grain    one row per (gap_days, is_first_half)
-- units    is_first_half: both purchases on or before split_on
-- sources  int_value_purchase_day, int_value_window
with gaps as (
    select
        days_between(lag(d.ordered_on) over (partition by d.customer_key order by d.ordered_on), d.ordered_on) as gap_days,
        d.ordered_on <= w.split_on as is_first_half
    from {{ ref('int_value_purchase_day') }} d
    cross join {{ ref('int_value_window') }} w
    where d.purchases > 0
)

select cast(gap_days as integer) as gap_days, is_first_half, count(*) as intervals
from gaps
where gap_days is not null
group by gap_days, is_first_half
order by gap_days, is_first_half
