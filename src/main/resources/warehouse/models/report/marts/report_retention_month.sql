-- report_retention_month: how many customers came, left and stayed in each month.
-- grain    one row per month of the ledger, the last 60
-- units    counts; *_rate: a part of 1
-- sources  retention_month
select
    month, customers_at_start, new + won_back as won, lost,
    div_double(lost_from_start, customers_at_start) as churn_rate,
    div_double(kept, customers_at_start) as retention_rate
from {{ ref('retention_month') }}
where month > (select add_months(max(month), -60) from {{ ref('ledger_month') }})
order by month
