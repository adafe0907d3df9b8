-- int_costing_units: what each customer used of each driver.
-- grain    one row per (basis_id, customer_key) with units above zero; basis_id: the driver and month
-- units    minutes: seconds; quantity: millionths; revenue: minor units; rows, orders, new_customers, active_customers: count
-- sources  service_activity, ledger_customer_month, customers_customer, the costing model, int_costing_driver_month
with

activities as (
    select
        needed.basis_id, activity.customer_key,
        case drivers.measure
            when 'minutes' then sum(activity.seconds)
            when 'quantity' then sum(activity.quantity_micro)
            else count(*)
        end as units
    from {{ ref('service_activity') }} activity
    join {{ ref('int_costing_driver_month') }} needed on needed.month = activity.month
    join {{ ref('costing_model_driver') }} drivers
        on drivers.driver_no = needed.driver_no and drivers.measure in ('minutes', 'quantity', 'rows')
    where not drivers.names_activities or exists (
        select 1 from {{ ref('costing_model_activity') }} named
        where named.driver_no = drivers.driver_no and named.activity = activity.activity)
    group by needed.basis_id, drivers.measure, activity.customer_key
),

purchases as (
    select
        needed.basis_id, bought.customer_key,
        case drivers.measure
            when 'revenue' then bought.revenue_minor - bought.refund_minor
            when 'orders' then bought.orders
            when 'active_customers' then case when bought.orders > 0 then 1 else 0 end
        end as units
    from {{ ref('ledger_customer_month') }} bought
    join {{ ref('int_costing_driver_month') }} needed on needed.month = bought.month
    join {{ ref('costing_model_driver') }} drivers
        on drivers.driver_no = needed.driver_no and drivers.measure in ('revenue', 'orders', 'active_customers')
),

acquisitions as (
    select needed.basis_id, customer.customer_key, 1 as units
    from {{ ref('customers_customer') }} customer
    cross join {{ source('settings') }} settings
    join {{ ref('int_costing_driver_month') }} needed on needed.month = customer.acquired_month
    join {{ ref('costing_model_driver') }} drivers
        on drivers.driver_no = needed.driver_no and drivers.measure = 'new_customers'
    where customer.acquired_on <= settings.as_of
),

counted as (
    select basis_id, customer_key, cast(units as bigint) as units from activities
    union all
    select basis_id, customer_key, cast(units as bigint) as units from purchases
    union all
    select basis_id, customer_key, cast(units as bigint) as units from acquisitions
)

select basis_id, customer_key, units
from counted
where units > 0
