-- int_costing_holding: what a customer-serving pool holds, in the portions that are shared one by one.
-- grain    one row per (month, pool_no, cost_class, portion, match_channel, match_campaign)
-- units    *_minor: integer minor units of the reporting currency; total_minor = own_minor + received_minor
-- sources  int_costing_own, costing_support_received, costing_model_pool
-- A pool without match shares own and received cost together (portion 'all'). With match, its own lines keep to their
-- group (portion 'own') and received cost goes to everybody (portion 'received').
with

portions as (
    select
        own.month, own.pool_no, own.cost_class,
        case when pools.is_matched then 'own' else 'all' end as portion,
        own.match_channel, own.match_campaign, own.own_minor, cast(0 as bigint) as received_minor
    from {{ ref('int_costing_own') }} own
    join {{ ref('costing_model_pool') }} pools on pools.pool_no = own.pool_no
    where not pools.is_support
    union all
    select
        received.month, received.pool_no, received.cost_class,
        case when pools.is_matched then 'received' else 'all' end as portion,
        cast(null as varchar) as match_channel, cast(null as varchar) as match_campaign,
        cast(0 as bigint) as own_minor, received.received_minor
    from {{ ref('costing_support_received') }} received
    join {{ ref('costing_model_pool') }} pools on pools.pool_no = received.pool_no
)

select
    portions.month, portions.pool_no, portions.cost_class, portions.portion,
    portions.match_channel, portions.match_campaign,
    cast(sum(portions.own_minor) as bigint) as own_minor,
    cast(sum(portions.received_minor) as bigint) as received_minor,
    cast(sum(portions.own_minor + portions.received_minor) as bigint) as total_minor
from portions
group by
    portions.month, portions.pool_no, portions.cost_class, portions.portion,
    portions.match_channel, portions.match_campaign
