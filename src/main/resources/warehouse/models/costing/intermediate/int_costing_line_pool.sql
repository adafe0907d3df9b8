-- int_costing_line_pool: which pool takes each kind of cost line: the first, in the model's order, whose conditions all hold.
-- grain    one row per distinct (cost_type, account, department, channel, campaign) that some pool takes
-- sources  ledger_cost, costing_model_pool, costing_model_take (the costing model)
with

kinds as (
    select distinct cost_type, account, department, channel, campaign
    from {{ ref('ledger_cost') }}
)

select
    kinds.cost_type, kinds.account, kinds.department, kinds.channel, kinds.campaign,
    min(pools.pool_no) as pool_no
from kinds
cross join {{ ref('costing_model_pool') }} pools
where pools.takes_lines
    -- cost types are taken by their beginning, everything else by equality
    and (not pools.on_cost_type or exists (
        select 1 from {{ ref('costing_model_take') }} take
        where take.pool_no = pools.pool_no and take.condition = 'cost_type'
            and substr(kinds.cost_type, 1, length(take.accepted)) = take.accepted))
    and (not pools.on_account or exists (
        select 1 from {{ ref('costing_model_take') }} take
        where take.pool_no = pools.pool_no and take.condition = 'account' and take.accepted = kinds.account))
    and (not pools.on_department or exists (
        select 1 from {{ ref('costing_model_take') }} take
        where take.pool_no = pools.pool_no and take.condition = 'department' and take.accepted = kinds.department))
    and (not pools.on_channel or exists (
        select 1 from {{ ref('costing_model_take') }} take
        where take.pool_no = pools.pool_no and take.condition = 'channel' and take.accepted = kinds.channel))
    and (not pools.on_campaign or exists (
        select 1 from {{ ref('costing_model_take') }} take
        where take.pool_no = pools.pool_no and take.condition = 'campaign' and take.accepted = kinds.campaign))
group by kinds.cost_type, kinds.account, kinds.department, kinds.channel, kinds.campaign
