-- int_costing_share_bucket: in which bucket of remainders the leftover units of each share run out.
-- grain    one row per share_id that has leftover units
-- units    place: the last recipient to get a unit is the place-th of its bucket, largest remainder first
-- sources  int_costing_share_plan, int_costing_share_count
with

running as (
    select
        plan.share_id, counts.bucket, counts.recipients,
        sum(counts.recipients) over (partition by plan.share_id order by counts.bucket desc) as recipients_down_to,
        plan.amount - sum(counts.whole_minor) over (partition by plan.share_id) as leftover
    from {{ ref('int_costing_share_plan') }} plan
    join {{ ref('int_costing_share_count') }} counts on counts.share_id = plan.share_id
)

select share_id, bucket, cast(leftover - (recipients_down_to - recipients) as bigint) as place
from running
where leftover > recipients_down_to - recipients and leftover <= recipients_down_to
