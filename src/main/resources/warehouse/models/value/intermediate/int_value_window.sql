-- int_value_window: the time the value models look at, and what is asked of them.
-- grain    one row
-- units    *_on: calendar days, null without any purchase; horizon_days: days after as_of that values count
-- sources  int_value_purchase_day, source_settings
-- split_on is the middle of the window: models fitted up to it are tested on what came after (docs/methods/clv.md).
with purchases as (
    select min(ordered_on) as first_purchase_on, max(ordered_on) as last_purchase_on
    from {{ ref('int_value_purchase_day') }}
    where purchases > 0
)

select
    p.first_purchase_on,
    p.last_purchase_on,
    p.first_purchase_on + cast(idiv(days_between(p.first_purchase_on, s.as_of), 2) as integer) as split_on,
    s.as_of,
    s.horizon_months,
    cast(days_between(s.as_of, add_months(s.as_of, s.horizon_months)) as integer) as horizon_days,
    s.annual_discount_rate,
    s.currency,
    s.minor_per_major
from purchases p
cross join {{ source('settings') }} s
