-- report_waterfall: the customers' profit and loss in steps, and on to what is nobody's.
-- grain    one row per step, in order of position; totals restate the level reached
-- units    amount_minor: integer minor units, what a step takes away is below 0
-- sources  costing_customer, report_headline
with

classes as (
    select
        coalesce(cast(sum(acquisition_cost_minor) as bigint), 0) as acquisition_cost_minor,
        coalesce(cast(sum(service_cost_minor) as bigint), 0) as service_cost_minor,
        coalesce(cast(sum(logistics_cost_minor) as bigint), 0) as logistics_cost_minor,
        coalesce(cast(sum(maintenance_cost_minor) as bigint), 0) as maintenance_cost_minor,
        coalesce(cast(sum(complaint_cost_minor) as bigint), 0) as complaint_cost_minor,
        coalesce(cast(sum(data_cost_minor) as bigint), 0) as data_cost_minor,
        coalesce(cast(sum(platform_cost_minor) as bigint), 0) as platform_cost_minor,
        coalesce(cast(sum(people_cost_minor) as bigint), 0) as people_cost_minor,
        coalesce(cast(sum(overhead_cost_minor) as bigint), 0) as overhead_cost_minor
    from {{ ref('costing_customer') }}
),

totals as (
    select * from classes cross join {{ ref('report_headline') }}
)

select position, step, cast(amount_minor as bigint) as amount_minor, is_total
from (
    select 1 as position, 'revenue' as step, revenue_minor as amount_minor, true as is_total from totals
    union all
    select 2 as position, 'refund' as step, -refund_minor as amount_minor, false as is_total from totals
    union all
    select 3 as position, 'net_revenue' as step, revenue_minor - refund_minor as amount_minor, true as is_total from totals
    union all
    select 4 as position, 'cost_of_goods' as step, -cost_of_goods_minor as amount_minor, false as is_total from totals
    union all
    select 5 as position, 'acquisition' as step, -acquisition_cost_minor as amount_minor, false as is_total from totals
    union all
    select 6 as position, 'service' as step, -service_cost_minor as amount_minor, false as is_total from totals
    union all
    select 7 as position, 'logistics' as step, -logistics_cost_minor as amount_minor, false as is_total from totals
    union all
    select 8 as position, 'maintenance' as step, -maintenance_cost_minor as amount_minor, false as is_total from totals
    union all
    select 9 as position, 'complaint' as step, -complaint_cost_minor as amount_minor, false as is_total from totals
    union all
    select 10 as position, 'data' as step, -data_cost_minor as amount_minor, false as is_total from totals
    union all
    select 11 as position, 'platform' as step, -platform_cost_minor as amount_minor, false as is_total from totals
    union all
    select 12 as position, 'people' as step, -people_cost_minor as amount_minor, false as is_total from totals
    union all
    select 13 as position, 'overhead' as step, -overhead_cost_minor as amount_minor, false as is_total from totals
    union all
    select 14 as position, 'contribution' as step, contribution_minor as amount_minor, true as is_total from totals
    union all
    select 15 as position, 'idle' as step, -idle_minor as amount_minor, false as is_total from totals
    union all
    select 16 as position, 'unassigned' as step, -unassigned_minor as amount_minor, false as is_total from totals
    union all
    select 17 as position, 'result' as step, contribution_minor - idle_minor - unassigned_minor as amount_minor, true as is_total from totals
)
order by position
