-- retention_contact_month: how often customers turned to the company by each way, and what that way cost.
-- grain    one row per (month, way) with contacts or cost; way: phone, chat, onsite, self_service
-- units    cost_minor: integer minor units of the reporting currency as booked; contacts: activity rows
-- sources  service_activity, ledger_cost (cost types service.phone, .chat, .onsite, .self_service)
-- The way is read from the activity's name, else from its channel; activities of other names, such as packing, are none.
with words as (
    select 'phone' as way, 'call' as word union all select 'phone', 'phone' union all select 'phone', '电话'
    union all select 'phone', '电话客服' union all select 'phone', '通话'
    union all select 'chat', 'chat' union all select 'chat', '在线' union all select 'chat', '在线客服'
    union all select 'onsite', 'onsite' union all select 'onsite', 'visit' union all select 'onsite', '上门'
    union all select 'onsite', '上门服务'
    union all select 'self_service', 'self_service' union all select 'self_service', 'bot'
    union all select 'self_service', '自助' union all select 'self_service', '自助服务'
),

contacts as (
    select a.month, coalesce(n.way, c.way) as way, count(*) as contacts
    from {{ ref('service_activity') }} a
    left join words n on n.word = lower(a.activity)
    left join words c on c.word = lower(a.channel)
    where coalesce(n.way, c.way) is not null
    group by 1, 2
),

moves as (
    select month, way, contacts, 0 as cost_minor from contacts
    union all
    select month, split_part(cost_type, '.', 2) as way, 0 as contacts, amount_minor as cost_minor
    from {{ ref('ledger_cost') }}
    where cost_type in ('service.phone', 'service.chat', 'service.onsite', 'service.self_service')
)

select
    month,
    way,
    cast(sum(contacts) as bigint) as contacts,
    cast(sum(cost_minor) as bigint) as cost_minor
from moves
group by month, way
order by month, way
