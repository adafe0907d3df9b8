-- engagement_experiment: what each arm of each experiment changed against its control, and how sure that is.
-- grain    one row per (experiment, arm, measure); none for the control
-- units    unit 'ratio': parts of 1; unit 'minor': minor units per customer, rounded to whole ones; total_*: minor units
-- sources  engagement_effect
select
    experiment, arm, measure, unit, first_assigned_on, last_day, control_customers, treated_customers, ratio_p,
    control_value, treated_value, difference, low, high, p,
    adjusted_difference, adjusted_low, adjusted_high, adjusted_p, variance_reduction, sequential_p,
    verdict, customers_more, extra_cost_minor, total_minor, total_low_minor, total_high_minor,
    refusal, refusal_has, refusal_needs
from {{ ref('engagement_effect') }}
