-- report_recurring: recurring revenue month by month, and how much of it stayed.
-- grain    one row per month of the ledger; none where nobody ever subscribed
-- units    *_minor: integer minor units per month; gross_retention, net_retention, logo_churn: shares of the month's start, null
--          where it started with nobody
-- sources  retention_subscription_month
select
    month, start_minor, new_minor, expansion_minor, reactivated_minor, contraction_minor, churned_minor, end_minor,
    subscribers_at_start, subscribers_lost, subscribers_at_end,
    div_double(start_minor - contraction_minor - churned_minor, start_minor) as gross_retention,
    div_double(start_minor + expansion_minor - contraction_minor - churned_minor, start_minor) as net_retention,
    div_double(subscribers_lost, subscribers_at_start) as logo_churn
from {{ ref('retention_subscription_month') }}
order by month
