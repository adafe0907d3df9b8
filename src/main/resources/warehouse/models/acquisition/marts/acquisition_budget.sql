-- acquisition_budget: what was planned and what was booked for the same thing.
-- grain    one row per (month, cost_type, channel, department) of the budget; any of the three may be null: not restricted
-- units    *_minor: integer minor units of the reporting currency
-- sources  ledger_budget, ledger_cost
-- A budgeted cost type covers itself and every type below it: acquisition covers acquisition.advertising. Budgets that
-- overlap each count the lines they cover.
with planned as (
    select month, cost_type, channel, department, cast(sum(amount_minor) as bigint) as budget_minor
    from {{ ref('ledger_budget') }}
    group by month, cost_type, channel, department
),

booked as (
    select month, cost_type, cost_class, channel, department, cast(sum(amount_minor) as bigint) as amount_minor
    from {{ ref('ledger_cost') }}
    group by month, cost_type, cost_class, channel, department
)

select
    p.month, p.cost_type, p.channel, p.department, p.budget_minor,
    cast(coalesce(sum(b.amount_minor), 0) as bigint) as actual_minor
from planned p
left join booked b
    on b.month = p.month
    and (p.cost_type is null or b.cost_type = p.cost_type or b.cost_class = p.cost_type)
    and (p.channel is null or b.channel = p.channel)
    and (p.department is null or b.department = p.department)
group by p.month, p.cost_type, p.channel, p.department, p.budget_minor
order by p.month, p.cost_type nulls first, p.channel nulls first, p.department nulls first
