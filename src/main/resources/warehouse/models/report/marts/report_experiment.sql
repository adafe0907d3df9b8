-- report_experiment: experiments as the report shows them, the latest first.
-- grain    one row per (experiment, arm, measure) of the latest two hundred experiments
-- units    as engagement_experiment
-- sources  engagement_experiment
with ranked as (
    select
        *,
        count(*) over () as rows_in_all,
        dense_rank() over (order by first_assigned_on desc, experiment) as experiment_place,
        case measure when 'buyers' then 1 when 'net_revenue' then 2 when 'contribution' then 3 else 4 end as measure_place
    from {{ ref('engagement_experiment') }}
)

select * from ranked where experiment_place <= 200
