-- results_move: recurring revenue by customer and month, and how it moved, as a list.
-- grain    one row per row_key
-- units    month: YYYY-MM; *_minor: integer minor units per month
-- sources  retention_recurring_move
select
    row_number() over (order by month, customer_key) as row_key,
    customer_key, month_text(month) as month, move,
    cast(before_minor as bigint) as before_minor,
    cast(after_minor as bigint) as after_minor,
    cast(change_minor as bigint) as change_minor
from {{ ref('retention_recurring_move') }}
order by row_key
