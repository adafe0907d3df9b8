-- ledger_month: every calendar month of the analysis, without gaps.
-- grain    one row per month, from the first with an order or a cost line to the as-of month
-- sources  int_window
with recursive months as (
    select first_month as month, last_month from {{ ref('int_window') }}
    union all
    select add_months(month, 1) as month, last_month from months where month < last_month
)

select month from months
