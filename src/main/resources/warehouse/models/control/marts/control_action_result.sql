-- control_action_result: what each action of the plan is used for and brings.
-- grain    one row per action of the plan
-- units    *_minor: integer minor units; uses, capacity: customers; capacity null: without limit
-- sources  control_action, control_save_list
-- capacity_price_minor: net value that one more use would bring, about; 0 where capacity is not what is short.
select
    a.action_no, a.action, a.name_zh, a.name_en, a.cost_minor, a.effect, a.capacity, a.tiers, a.capacity_price_minor,
    a.is_assumed,
    count(s.customer_key) as uses,
    cast(coalesce(sum(s.cost_minor), 0) as bigint) as spent_minor,
    cast(coalesce(sum(s.saved_minor), 0) as bigint) as saved_minor,
    cast(coalesce(sum(s.save_value_minor), 0) as bigint) as save_value_minor
from {{ ref('control_action') }} a
left join {{ ref('control_save_list') }} s on s.action = a.action
group by
    a.action_no, a.action, a.name_zh, a.name_en, a.cost_minor, a.effect, a.capacity, a.tiers, a.capacity_price_minor, a.is_assumed
order by a.action_no
