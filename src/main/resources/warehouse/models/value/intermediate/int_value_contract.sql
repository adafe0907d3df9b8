-- int_value_contract: each contract in whole months.
-- grain    one row per (customer_key, started_on)
-- units    months: of an ended contract, the month it ended in (1: it did not take its first renewal); of a running one, the
--          renewals it has taken so far (0: still in its first month)
-- sources  retention_contract, source_settings
with seen as (
    select
        c.customer_key,
        c.started_on,
        c.ended_on is null as is_running,
        coalesce(c.ended_on, s.as_of) as seen_on
    from {{ ref('retention_contract') }} c
    cross join {{ source('settings') }} s
)

select
    customer_key,
    started_on,
    is_running,
    cast(
        months_between(started_on, seen_on)
        + case
            when is_running and add_months(started_on, months_between(started_on, seen_on)) > seen_on then -1
            when not is_running and add_months(started_on, months_between(started_on, seen_on)) < seen_on then 1
            else 0
        end
        as integer
    ) as months
from seen
