-- report_action: what each action of the plan is used for and brings.
-- grain    one row per action
-- units    *_minor: integer minor units; uses, capacity: customers
-- sources  control_action_result
select * from {{ ref('control_action_result') }} order by action_no
