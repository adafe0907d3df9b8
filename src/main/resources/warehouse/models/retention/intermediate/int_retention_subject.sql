-- int_retention_subject: who was a customer on each day looked at, and, for past days, who was lost within the horizon.
-- grain    one row per (place, customer_key): customers active on cutoff_on; on past days the sampled ones who can be lost
-- units    *_days: days; monthly_amount_minor: integer minor units of the reporting currency
-- sources  customers_customer, int_retention_cutoff, int_retention_sample, int_retention_purchase, int_retention_contract, ledger_subscription
-- Everything but has_left is known on cutoff_on: an end of a subscription after it is not. Leaving is as in int_retention_stay.
with looked_at as (
    select k.place, k.cutoff_on, c.customer_key
    from {{ ref('int_retention_cutoff') }} k
    join {{ ref('customers_customer') }} c on k.place = 0
    union all
    select k.place, k.cutoff_on, m.customer_key
    from {{ ref('int_retention_cutoff') }} k
    join {{ ref('int_retention_sample') }} m on k.place > 0
),

terms as (
    select
        k.place, b.customer_key, b.started_on, b.monthly_amount_minor,
        case when b.ended_on <= k.cutoff_on then b.ended_on else date '9999-12-31' end as ended_on
    from looked_at k
    join {{ ref('ledger_subscription') }} b on b.customer_key = k.customer_key and b.started_on <= k.cutoff_on
    where b.ended_on is null or b.ended_on > b.started_on
),

served as (
    select
        place, customer_key,
        max(ended_on) as served_until,
        min(case when ended_on = date '9999-12-31' then started_on end) as contract_started_on,
        count(case when ended_on < date '9999-12-31' then 1 end) as earlier_contracts,
        cast(sum(case when ended_on = date '9999-12-31' then monthly_amount_minor end) as bigint) as monthly_amount_minor
    from terms
    group by place, customer_key
),

bought as (
    select
        k.place, p.customer_key, p.bought_on, p.next_bought_on, p.gaps,
        case when p.gaps >= k.least_gaps then p.median_gap_days else k.company_gap_days end as usual_gap_days,
        p.bought_on + 1 + cast(least(greatest(
            coalesce(
                ceil(k.gap_multiple
                    * case when p.gaps >= k.least_gaps then p.median_gap_days else k.company_gap_days end),
                k.unknown_allowed_days
            ),
            k.least_allowed_days), k.most_allowed_days) as integer) as due_on
    from looked_at w
    join {{ ref('int_retention_cutoff') }} k on k.place = w.place
    join {{ ref('int_retention_purchase') }} p
        on p.customer_key = w.customer_key
        and p.bought_on <= k.cutoff_on and (p.next_bought_on is null or p.next_bought_on > k.cutoff_on)
),

-- a contract decides while it runs, and what was bought under it excuses no silence after it
standing as (
    select
        coalesce(b.place, s.place) as place,
        coalesce(b.customer_key, s.customer_key) as customer_key,
        coalesce(s.served_until = date '9999-12-31', false) as is_contractual,
        b.bought_on, b.next_bought_on, b.gaps, b.usual_gap_days, b.due_on,
        s.served_until, s.contract_started_on, s.earlier_contracts, s.monthly_amount_minor
    from bought b
    full outer join served s on s.place = b.place and s.customer_key = b.customer_key
),

active as (
    select
        t.*, k.role, k.cutoff_on, k.cutoff_on + k.horizon_days as horizon_on,
        t.is_contractual or t.due_on <= k.cutoff_on + k.horizon_days as can_leave
    from standing t
    join {{ ref('int_retention_cutoff') }} k on k.place = t.place
    where t.is_contractual
        or (t.due_on > k.cutoff_on and (t.served_until is null or t.served_until <= t.bought_on))
),

subjects as (
    select * from active where place = 0 or can_leave
),

contracts as (
    select
        a.place, a.customer_key,
        max(case when c.started_on > a.cutoff_on and c.started_on <= a.due_on then 1 else 0 end) as begins_in_time,
        max(case
            when c.ended_on > a.cutoff_on and c.ended_on <= a.horizon_on and p.bought_on is null then 1 else 0
        end) as ends
    from subjects a
    join {{ ref('int_retention_contract') }} c on c.customer_key = a.customer_key
    left join {{ ref('int_retention_gap') }} p on p.customer_key = c.customer_key and p.bought_on = c.ended_on
    where a.place > 0
    group by a.place, a.customer_key
)

select
    a.place, a.role, a.cutoff_on, a.customer_key, a.is_contractual, a.can_leave,
    a.bought_on as last_bought_on,
    coalesce(a.gaps, 0) as gaps,
    a.usual_gap_days,
    a.due_on,
    a.contract_started_on,
    coalesce(a.earlier_contracts, 0) as earlier_contracts,
    coalesce(a.monthly_amount_minor, 0) as monthly_amount_minor,
    case
        when a.place = 0 then null
        when c.ends = 1 then true
        when a.is_contractual then false
        else a.due_on <= a.horizon_on
            and (a.next_bought_on is null or a.next_bought_on > a.due_on)
            and coalesce(c.begins_in_time, 0) = 0
    end as has_left
from subjects a
left join contracts c on c.place = a.place and c.customer_key = a.customer_key
order by a.place, a.customer_key
