-- report_budget: the paid budget as it was and as proposed.
-- grain    one row per channel, and one '(all)'
-- units    as control_budget_split
-- sources  control_budget_split
select *, channel = '(all)' as is_all from {{ ref('control_budget_split') }}
