-- int_retention_trouble: days on which a customer had trouble with a delivery or a payment, as far as facts say so.
-- grain    one row per ticket or activity that speaks of it
-- sources  service_ticket (category), service_activity (activity)
with words as (
    select 'delivery' as kind, 'delivery' as word union all select 'delivery', 'late_delivery'
    union all select 'delivery', 'late delivery' union all select 'delivery', 'delivery_delay'
    union all select 'delivery', 'logistics' union all select 'delivery', 'shipping'
    union all select 'delivery', '物流' union all select 'delivery', '配送' union all select 'delivery', '快递'
    union all select 'delivery', '发货' union all select 'delivery', '延误' union all select 'delivery', '配送延误'
    union all select 'delivery', '物流延误' union all select 'delivery', '延迟发货'
    union all select 'payment', 'payment' union all select 'payment', 'payment_failed'
    union all select 'payment', 'payment_failure' union all select 'payment', 'payment failed'
    union all select 'payment', '支付' union all select 'payment', '支付失败' union all select 'payment', '付款失败'
    union all select 'payment', '扣款失败' union all select 'payment', '续费失败'
),

-- an activity named after the ordinary work, such as shipping a parcel, is no trouble
named as (
    select kind, word from words
    where word not in ('delivery', 'logistics', 'shipping', '物流', '配送', '快递', '发货', 'payment', '支付')
)

select t.customer_key, cast(t.opened_at as date) as happened_on, w.kind
from {{ ref('service_ticket') }} t
join words w on w.word = lower(trim(t.category))
union all
select a.customer_key, cast(a.occurred_at as date) as happened_on, n.kind
from {{ ref('service_activity') }} a
join named n on n.word = lower(trim(a.activity))
