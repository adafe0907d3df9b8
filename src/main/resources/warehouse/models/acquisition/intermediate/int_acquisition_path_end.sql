-- int_acquisition_path_end: everybody whose touches are a path, and where it ends.
-- grain    one row per person: customers who converted, and customers and visitors who never bought
-- units    value_minor: integer minor units
-- sources  int_acquisition_touch, int_acquisition_conversion, ledger_order, ledger_month
-- Customers won before the ledger, and what happened after the first purchase, are left out: that is no acquisition.
-- A path that led nowhere ends with its last touch, which lies within the ledger.
with buyers as (
    select distinct customer_key from {{ ref('ledger_order') }} where is_purchase
),

lost as (
    select t.customer_key, t.visitor_id, max(t.occurred_at) as until
    from {{ ref('int_acquisition_touch') }} t
    left join buyers b on b.customer_key = t.customer_key
    where b.customer_key is null
    group by t.customer_key, t.visitor_id
)

select customer_key, cast(null as varchar) as visitor_id, true as is_converted, converted_on as ended_on, until, value_minor
from {{ ref('int_acquisition_conversion') }}
union all
select
    l.customer_key, l.visitor_id, false as is_converted, cast(l.until as date) as ended_on, l.until,
    cast(0 as bigint) as value_minor
from lost l
cross join (select min(month) as first_month from {{ ref('ledger_month') }}) m
where cast(l.until as date) >= m.first_month
