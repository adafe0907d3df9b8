-- results_assignment: customers put into groups of experiments as a list.
-- grain    one row per row_key
-- units    arm: control is the control, whatever the data call it
-- sources  engagement_assignment
select
    row_number() over (order by experiment, arm, customer_key) as row_key,
    customer_key, experiment, arm, is_control, assigned_on, last_day
from {{ ref('engagement_assignment') }}
order by row_key
