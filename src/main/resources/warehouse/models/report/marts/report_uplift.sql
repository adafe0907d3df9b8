-- report_uplift: uplift curves of the experiments the report shows.
-- grain    one row per (experiment, arm, percent)
-- units    as engagement_uplift_curve
-- sources  engagement_uplift_curve, report_experiment
select u.*, e.experiment_place
from {{ ref('engagement_uplift_curve') }} u
join (select distinct experiment, arm, experiment_place from {{ ref('report_experiment') }}) e
    on e.experiment = u.experiment and e.arm = u.arm
