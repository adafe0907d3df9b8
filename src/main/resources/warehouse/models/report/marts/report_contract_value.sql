-- report_contract_value: what running contracts are still expected to bring, by how long they have run.
-- grain    one row per position; contracts that could not be valued are left out
-- units    from_months, to_months: renewals taken, to excluded, null: no bound; *_minor: integer minor units;
--          expected_months: mean renewals still expected within the horizon
-- sources  value_contract_customer
with placed as (
    select
        case when renewals < 3 then 0 when renewals < 6 then 1 when renewals < 12 then 2 when renewals < 24 then 3 else 4 end
            as position,
        *
    from {{ ref('value_contract_customer') }}
    where residual_margin_minor is not null
)

select
    cast(position as integer) as position,
    case position when 0 then 0 when 1 then 3 when 2 then 6 when 3 then 12 else 24 end as from_months,
    case position when 0 then 3 when 1 then 6 when 2 then 12 when 3 then 24 end as to_months,
    count(*) as contracts,
    cast(sum(monthly_amount_minor) as bigint) as monthly_amount_minor,
    div_double(sum(cast(round(expected_months * 1000000) as bigint)), 1000000 * count(*)) as expected_months,
    cast(sum(residual_revenue_minor) as bigint) as residual_revenue_minor,
    cast(sum(residual_margin_minor) as bigint) as residual_margin_minor,
    count(*) filter (where counts_in_value) as counted
from placed
group by position
order by position
