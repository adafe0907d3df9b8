-- int_costing_matched: recipients beside the customers with units: those of a channel or campaign, and idle capacity.
-- grain    one row per (basis_id, recipient_key); recipient_key: customer_key, or 2147483647 for idle capacity
-- units    units: integer driver units, above zero
-- sources  int_costing_basis, int_costing_driver_month, int_costing_units, int_costing_used, customers_customer
-- Idle capacity has the highest key, so it comes last in ties.
select basis.basis_id, units.customer_key as recipient_key, units.units
from {{ ref('int_costing_basis') }} basis
join {{ ref('int_costing_driver_month') }} needed
    on needed.driver_no = basis.driver_no and needed.month = basis.month
join {{ ref('int_costing_units') }} units on units.basis_id = needed.basis_id
join {{ ref('customers_customer') }} customer on customer.customer_key = units.customer_key
where basis.audience <> 'all'
    and (basis.audience_channel is null or basis.audience_channel = customer.channel)
    and (basis.audience_campaign is null or basis.audience_campaign = customer.campaign)
union all
select distinct needed.basis_id, 2147483647 as recipient_key, used.idle_seconds as units
from {{ ref('int_costing_driver_month') }} needed
join {{ ref('int_costing_used') }} used on used.driver_no = needed.driver_no and used.month = needed.month
where used.idle_seconds > 0
