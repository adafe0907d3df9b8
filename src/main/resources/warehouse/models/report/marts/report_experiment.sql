-- report_experiment: experiments as the report shows them, the latest twelve.
-- grain    one row per (experiment, arm, measure)
-- units    as engagement_experiment
-- sources  engagement_experiment
with ranked as (
    select
        *,
        dense_rank() over (order by first_assigned_on desc, experiment) as experiment_place,
        case measure when 'buyers' then 1 when 'net_revenue' then 2 when 'contribution' then 3 else 4 end as measure_place
    from {{ ref('engagement_experiment') }}
)

select * from ranked where experiment_place <= 12
