-- int_costing_driver_month: the months in which each driver has something to share, numbered; no other units are counted.
-- grain    one row per (driver_no, month); basis_id names all customers with units of that driver in that month
-- sources  int_costing_holding, costing_model_pool
select cast(row_number() over (order by month, driver_no) as integer) as basis_id, driver_no, month
from (
    select distinct pools.driver_no, holding.month
    from {{ ref('int_costing_holding') }} holding
    join {{ ref('costing_model_pool') }} pools on pools.pool_no = holding.pool_no
    where holding.total_minor <> 0
) needed
