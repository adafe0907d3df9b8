-- int_engagement_uplift_row: customers of experiments as the uplift learner sees them, at most 100,000 an experiment.
-- grain    one row per (experiment, customer_key); place: 1 … in an order that has nothing to do with arm or outcome
-- units    *_days: days; net_revenue_minor: minor units; bought: 0 or 1
-- sources  int_engagement_outcome
with placed as (
    select
        *,
        row_number() over (
            partition by experiment
            order by imod(imod(imod(cast(customer_key as bigint), 2147483647) * 1103515245 + 12345, 2147483647) * 48271, 2147483647), customer_key
        ) as place
    from {{ ref('int_engagement_outcome') }}
)

select
    experiment, customer_key, place, arm, is_control, silent_days, known_days, past_orders, past_net_revenue_minor, bought
from placed
where place <= 100000
