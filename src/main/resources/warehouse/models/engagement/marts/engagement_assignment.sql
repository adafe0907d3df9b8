-- engagement_assignment: who was put into which arm of which experiment, up to the as-of day.
-- grain    one row per (experiment, customer_key)
-- units    cost_minor: integer minor units; share_micro: millionths, in any scale
-- sources  source_assignments, customers_customer, source_settings
-- last_day: the last day whose outcomes count, never after the as-of day nor before the assignment.
select
    a.experiment,
    c.customer_key,
    case
        when lower(trim(a.arm)) in ('control', 'holdout', '对照', '对照组', '留出', '留出组') then 'control'
        else a.arm
    end as arm,
    lower(trim(a.arm)) in ('control', 'holdout', '对照', '对照组', '留出', '留出组') as is_control,
    a.assigned_on,
    greatest(least(coalesce(a.ends_on, s.as_of), s.as_of), a.assigned_on) as last_day,
    a.share_micro,
    coalesce(a.cost_minor, 0) as cost_minor
from {{ source('assignments') }} a
join {{ ref('customers_customer') }} c on c.customer_id = a.customer_id
cross join {{ source('settings') }} s
where a.assigned_on <= s.as_of
