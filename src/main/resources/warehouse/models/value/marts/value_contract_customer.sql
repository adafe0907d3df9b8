-- value_contract_customer: what each running contract is still expected to bring.
-- grain    one row per customer_key with a contract running on the as-of day; figures null where the fit was refused
-- units    renewals: taken so far; p_renew, p_lasting: chance to take the next renewal, and all of the horizon; expected_months:
--          renewals expected within the horizon, not discounted; *_minor: minor units, discounted to the as-of day
-- sources  int_value_contract, value_contract_forecast, int_value_contract_rate, ledger_subscription, source_settings
-- The month running is taken as paid. The range is ±1.645 standard errors of the discounted months: 90 % if only the model's
-- parameters are uncertain. counts_in_value: false where orders already hold what subscriptions bring.
with amounts as (
    select b.customer_key, cast(sum(b.monthly_amount_minor) as bigint) as monthly_amount_minor
    from {{ ref('ledger_subscription') }} b
    cross join {{ source('settings') }} s
    where b.ended_on is null or b.ended_on > s.as_of
    group by b.customer_key
)

select
    c.customer_key,
    c.started_on,
    c.months as renewals,
    a.monthly_amount_minor,
    f.p_renew,
    f.p_lasting,
    f.expected_months,
    nearest_even(a.monthly_amount_minor * f.discounted_months) as residual_revenue_minor,
    nearest_even(a.monthly_amount_minor * f.discounted_months * r.margin_rate) as residual_margin_minor,
    nearest_even(a.monthly_amount_minor * (
        f.discounted_months * r.margin_rate - 1.645 * f.discounted_months_error * abs(r.margin_rate)
    )) as residual_low_minor,
    nearest_even(a.monthly_amount_minor * (
        f.discounted_months * r.margin_rate + 1.645 * f.discounted_months_error * abs(r.margin_rate)
    )) as residual_high_minor,
    not r.is_booked as counts_in_value
from {{ ref('int_value_contract') }} c
join amounts a on a.customer_key = c.customer_key
cross join {{ ref('int_value_contract_rate') }} r
left join {{ ref('value_contract_forecast') }} f on f.renewals = c.months
where c.is_running
order by c.customer_key
