-- retention_subscription_month: how monthly recurring revenue moved, customer by customer, from month end to month end.
-- grain    one row per month of the ledger, none where nobody ever subscribed
-- units    *_minor: integer minor units of the reporting currency per month; the rest counts of customers
-- sources  retention_recurring_move, ledger_subscription, ledger_month
with months as (
    select
        month,
        sum(before_minor) as start_minor,
        sum(case when move = 'new' then change_minor else 0 end) as new_minor,
        sum(case when move = 'expansion' then change_minor else 0 end) as expansion_minor,
        sum(case when move = 'reactivated' then change_minor else 0 end) as reactivated_minor,
        sum(case when move = 'contraction' then -change_minor else 0 end) as contraction_minor,
        sum(case when move = 'churned' then -change_minor else 0 end) as churned_minor,
        sum(after_minor) as end_minor,
        count(case when before_minor > 0 then 1 end) as subscribers_at_start,
        count(case when move = 'churned' then 1 end) as subscribers_lost,
        count(case when after_minor > 0 then 1 end) as subscribers_at_end
    from {{ ref('retention_recurring_move') }}
    group by month
)

select
    m.month,
    cast(coalesce(t.start_minor, 0) as bigint) as start_minor,
    cast(coalesce(t.new_minor, 0) as bigint) as new_minor,
    cast(coalesce(t.expansion_minor, 0) as bigint) as expansion_minor,
    cast(coalesce(t.reactivated_minor, 0) as bigint) as reactivated_minor,
    cast(coalesce(t.contraction_minor, 0) as bigint) as contraction_minor,
    cast(coalesce(t.churned_minor, 0) as bigint) as churned_minor,
    cast(coalesce(t.end_minor, 0) as bigint) as end_minor,
    coalesce(t.subscribers_at_start, 0) as subscribers_at_start,
    coalesce(t.subscribers_lost, 0) as subscribers_lost,
    coalesce(t.subscribers_at_end, 0) as subscribers_at_end
from {{ ref('ledger_month') }} m
left join months t on t.month = m.month
where exists (select 1 from {{ ref('ledger_subscription') }})
order by m.month
