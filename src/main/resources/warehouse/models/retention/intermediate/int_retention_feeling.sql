-- int_retention_feeling: the last satisfaction each customer looked at had told by the day, and the mean of what came before.
-- grain    one row per (place, customer_key) with an answer in the two years before the day
-- units    scores: 0 to 100
-- sources  int_retention_subject, int_retention_score
with told as (
    select
        s.place, s.customer_key, a.scored_on, a.score,
        row_number() over (
            partition by s.place, s.customer_key order by a.scored_at desc, a.score
        ) as place_from_last
    from {{ ref('int_retention_subject') }} s
    join {{ ref('int_retention_score') }} a
        on a.customer_key = s.customer_key and a.scored_on <= s.cutoff_on and a.scored_on > s.cutoff_on - 730
)

select
    place,
    customer_key,
    max(case when place_from_last = 1 then scored_on end) as last_scored_on,
    cast(max(case when place_from_last = 1 then score end) as double) as last_score,
    div_double(
        sum(case when place_from_last > 1 then score end), count(case when place_from_last > 1 then 1 end)
    ) as earlier_score
from told
group by place, customer_key
