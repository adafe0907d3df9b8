-- int_retention_stay: the times somebody counts as a customer, by contract or by each purchase and the silence it excuses.
-- grain    one row per (customer_key, started_on, kind); stays may touch
-- units    ended_on: first day no longer a customer on account of this row; may lie after the as-of day
-- sources  int_retention_purchase, int_retention_contract
-- While a subscription runs it alone decides, so a purchase under contract excuses no silence after the contract's end,
-- and what a purchase excuses ends with the next purchase or contract, which excuses anew.
with free as (
    select
        p.customer_key,
        p.bought_on,
        least(p.bought_on + p.allowed_gap_days + 1, coalesce(p.next_bought_on, date '9999-12-31')) as ended_on
    from {{ ref('int_retention_purchase') }} p
    where not exists (select 1 from {{ ref('int_retention_contract') }} c where c.customer_key = p.customer_key)
),

mixed as (
    select
        p.customer_key,
        p.bought_on,
        least(
            p.bought_on + p.allowed_gap_days + 1,
            coalesce(p.next_bought_on, date '9999-12-31'),
            coalesce(min(case when c.started_on > p.bought_on then c.started_on end), date '9999-12-31')
        ) as ended_on
    from {{ ref('int_retention_purchase') }} p
    join {{ ref('int_retention_contract') }} c on c.customer_key = p.customer_key
    group by p.customer_key, p.bought_on, p.next_bought_on, p.allowed_gap_days
    having max(
        case when p.bought_on >= c.started_on and p.bought_on < coalesce(c.ended_on, date '9999-12-31') then 1 else 0 end
    ) = 0
)

select customer_key, 'rhythm' as kind, bought_on as started_on, ended_on from free
union all
select customer_key, 'rhythm' as kind, bought_on as started_on, ended_on from mixed
union all
select customer_key, 'contractual' as kind, started_on, coalesce(ended_on, date '9999-12-31') as ended_on
from {{ ref('int_retention_contract') }}
