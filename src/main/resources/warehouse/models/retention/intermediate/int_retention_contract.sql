-- int_retention_contract: the unbroken times a customer was under subscription.
-- grain    one row per (customer_key, started_on)
-- units    started_on: first day served; ended_on: first day not served, null while running on the as-of day
-- sources  ledger_subscription, source_settings
-- Subscriptions that overlap or follow without a day between are one. One that ends before it begins never served anybody.
with terms as (
    select
        b.customer_key,
        b.subscription_id,
        b.started_on,
        case when b.ended_on <= s.as_of then b.ended_on else date '9999-12-31' end as ended_on
    from {{ ref('ledger_subscription') }} b
    cross join {{ source('settings') }} s
    where b.ended_on is null or b.ended_on > b.started_on
),

marked as (
    select
        customer_key, subscription_id, started_on, ended_on,
        case
            when started_on > max(ended_on) over (
                partition by customer_key order by started_on, subscription_id
                rows between unbounded preceding and 1 preceding
            ) then 1
            else 0
        end as is_break
    from terms
),

numbered as (
    select
        customer_key, started_on, ended_on,
        sum(is_break) over (
            partition by customer_key order by started_on, subscription_id
            rows between unbounded preceding and current row
        ) as stretch
    from marked
)

select
    customer_key,
    min(started_on) as started_on,
    nullif(max(ended_on), date '9999-12-31') as ended_on
from numbered
group by customer_key, stretch
