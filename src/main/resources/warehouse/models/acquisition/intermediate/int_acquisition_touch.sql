-- int_acquisition_touch: touches by whom they reached.
-- grain    one row per touch; a known customer has a customer_key, anybody else a visitor_id
-- sources  engagement_touch, int_acquisition_visitor, int_acquisition_touch_channel
select
    coalesce(t.customer_key, v.customer_key) as customer_key,
    case when coalesce(t.customer_key, v.customer_key) is null then t.visitor_id end as visitor_id,
    t.occurred_at,
    c.channel_no
from {{ ref('engagement_touch') }} t
join {{ ref('int_acquisition_touch_channel') }} c on c.named = t.channel
left join {{ ref('int_acquisition_visitor') }} v on v.visitor_id = t.visitor_id and t.customer_key is null
