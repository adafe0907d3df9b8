-- costing_support_transfer: how much of each support pool's own cost ended in which customer-serving pool.
-- grain    one row per (month, cost_class, from_pool, to_pool) with a non-zero amount or fraction
-- units    *_minor: integer minor units of the reporting currency
-- sources  costing_support_origin (kernel), costing_model_pool
-- numerator / denominator is the exact fraction of from_pool's own cost that reaches to_pool, rings solved; the amounts
-- of one (month, cost_class, to_pool) sum to what that pool received.
select
    origin.month, origin.cost_class, origin.from_pool, origin.to_pool,
    origin.own_minor, origin.numerator, origin.denominator, origin.amount_minor
from {{ ref('costing_support_origin') }} origin
