-- report_action_plan: limits, value and bound of the actions chosen.
-- grain    one row
-- units    *_minor: integer minor units; gap: part of the bound that may have been missed; budget_price: ratio
-- sources  control_allocation, control_save_list
select
    a.customers, a.budget_minor, a.contacts, a.value_minor, a.bound_minor, a.gap, a.budget_price, a.is_assumed,
    s.chosen, s.spent_minor
from {{ ref('control_allocation') }} a
cross join (
    select count(*) as chosen, cast(coalesce(sum(cost_minor), 0) as bigint) as spent_minor from {{ ref('control_save_list') }}
) s
