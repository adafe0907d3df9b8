-- int_retention_purchase: each purchase day with the silence it excuses, judged by what was known on that day.
-- grain    one row per (customer_key, bought_on)
-- units    median_gap_days: days, may be half; gaps: count; allowed_gap_days: whole days; next_bought_on: null after the last
-- sources  int_retention_gap, int_retention_rule
-- The customer's own median runs over the gaps up to the day, so a verdict of the past is never revised by later buying.
with known as (
    select
        customer_key,
        bought_on,
        median(gap_days) over up_to_the_day as median_gap_days,
        count(gap_days) over up_to_the_day as gaps,
        lead(bought_on) over (partition by customer_key order by bought_on) as next_bought_on
    from {{ ref('int_retention_gap') }}
    window up_to_the_day as (
        partition by customer_key order by bought_on rows between unbounded preceding and current row
    )
),

judged as (
    select
        k.customer_key, k.bought_on, k.next_bought_on, k.median_gap_days, k.gaps, r.least_allowed_days, r.most_allowed_days,
        coalesce(
            ceil(r.gap_multiple * case when k.gaps >= r.least_gaps then k.median_gap_days else r.company_gap_days end),
            r.unknown_allowed_days
        ) as wanted_days
    from known k
    cross join {{ ref('int_retention_rule') }} r
)

select
    customer_key,
    bought_on,
    next_bought_on,
    median_gap_days,
    cast(gaps as integer) as gaps,
    cast(least(greatest(wanted_days, least_allowed_days), most_allowed_days) as integer) as allowed_gap_days
from judged
