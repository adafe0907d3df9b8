-- int_value_stage: where in the life of a customer everybody is.
-- grain    one row per customer_key, everybody in customers_customer
-- sources  retention_customer, int_value_trend, int_value_expectation, source_settings
-- The first rule that holds decides; the table is in docs/methods/clv.md.
select
    r.customer_key,
    case
        when r.first_active_on is null then 'prospect'
        when r.is_churned then 'lost'
        when days_between(r.won_back_on, s.as_of) < 182 then 'won_back'
        when days_between(r.first_active_on, s.as_of) < 91 then 'new'
        when r.kind = 'rhythm' and (
            e.p_alive < 0.5
            or 3 * r.silent_days > 2 * r.allowed_gap_days
            or 2 * t.recent_days < t.earlier_days
        ) then 'declining'
        when t.recent_days >= 2 and t.recent_days > t.earlier_days then 'growing'
        else 'mature'
    end as lifecycle_stage
from {{ ref('retention_customer') }} r
cross join {{ source('settings') }} s
left join {{ ref('int_value_trend') }} t on t.customer_key = r.customer_key
left join {{ ref('int_value_expectation') }} e on e.customer_key = r.customer_key
