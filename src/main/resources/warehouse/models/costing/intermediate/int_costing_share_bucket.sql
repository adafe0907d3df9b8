-- int_costing_share_bucket: the interval of remainders in which the leftover units of each share run out.
-- grain    one row per share_id that has leftover units
-- units    *_rest: remainders, high_rest excluded; place: the last recipient to get a unit is the place-th of the interval
-- sources  int_costing_share_plan, int_costing_share_guess, int_costing_share_count
-- is_tied: all of a great many recipients in the interval have the same remainder, so only their keys decide.
with

running as (
    select
        plan.share_id, counts.recipients, counts.min_rest, counts.max_rest,
        sum(counts.recipients) over (partition by plan.share_id order by counts.bucket desc) as recipients_down_to,
        plan.amount - sum(counts.whole_minor) over (partition by plan.share_id) as leftover
    from {{ ref('int_costing_share_plan') }} plan
    join {{ ref('int_costing_share_count') }} counts on counts.share_id = plan.share_id
)

select
    share_id, min_rest as low_rest, max_rest + 1 as high_rest,
    cast(leftover - (recipients_down_to - recipients) as bigint) as place,
    min_rest = max_rest and recipients > 5000 as is_tied
from running
where leftover > recipients_down_to - recipients and leftover <= recipients_down_to
union all
select plan.share_id, plan.low_rest, plan.high_rest, guess.place, false as is_tied
from {{ ref('int_costing_share_guess') }} guess
join {{ ref('int_costing_share_plan') }} plan on plan.share_id = guess.share_id
