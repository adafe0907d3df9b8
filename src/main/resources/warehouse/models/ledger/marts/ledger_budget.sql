-- ledger_budget: budgets up to the as-of month.
-- grain    as given: one row per budget line
-- units    amount_minor: integer minor units of the reporting currency
-- sources  source_budgets, source_settings
select b.period as month, b.cost_type, b.channel, b.department, b.amount_minor
from {{ source('budgets') }} b
cross join {{ source('settings') }} s
where b.period <= s.as_of
