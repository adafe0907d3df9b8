-- costing_capacity: practical capacity, what was used of it and what the unused part cost.
-- grain    one row per (month, pool with a capacity), in every month of the analysis
-- units    *_seconds: whole seconds; *_minor: integer minor units of the reporting currency; activities: count
-- sources  int_costing_used, costing_reconciliation, costing_model_pool
-- used_seconds above capacity_seconds means the practical capacity is set too low; nothing is idle then.
select
    used.month, pools.pool, used.capacity_seconds, used.used_seconds, used.idle_seconds,
    coalesce(reconciled.booked_minor, 0) as booked_minor,
    coalesce(reconciled.idle_minor, 0) as idle_minor,
    div_double(used.used_seconds, used.capacity_seconds) as used_ratio,
    used.activities
from {{ ref('int_costing_used') }} used
join {{ ref('costing_model_pool') }} pools on pools.pool_no = used.pool_no
left join {{ ref('costing_reconciliation') }} reconciled
    on reconciled.month = used.month and reconciled.pool = pools.pool
