-- report_save_list: the thousand customers whose keeping is expected to bring most.
-- grain    one row per place
-- units    probability: a part of 1; *_minor: integer minor units
-- sources  control_save_list, control_action, customers_customer
select
    s.place, c.customer_id, s.tier, s.probability, s.clv_margin_minor, a.name_zh, a.name_en, s.cost_minor, s.saved_minor,
    s.save_value_minor
from {{ ref('control_save_list') }} s
join {{ ref('control_action') }} a on a.action = s.action
join {{ ref('customers_customer') }} c on c.customer_key = s.customer_key
where s.place <= 1000
order by s.place
