-- report_churn: customers lost by the as-of day, by what decides it.
-- grain    one row per relation: contractual or rhythm; who never bought cannot be lost
-- units    counts
-- sources  retention_customer
select
    kind as relation,
    count(*) as customers,
    count(*) filter (where is_churned) as churned
from {{ ref('retention_customer') }}
where kind <> 'none'
group by kind
order by kind
