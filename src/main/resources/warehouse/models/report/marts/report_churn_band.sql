-- report_churn_band: bands of risk, what came of them in the test, and who is in them now.
-- grain    one row per band with measured customers, and not_due
-- units    counts; from_probability: part of 1
-- sources  retention_churn_band, retention_churn_risk
with now_in as (
    select band, count(*) as customers, cast(sum(nearest_even(1000000 * probability)) as bigint) as expected_micro
    from {{ ref('retention_churn_risk') }}
    group by band
)

select
    b.position, b.band, b.from_probability,
    b.customers as tested, b.leavers as tested_leavers,
    coalesce(n.customers, 0) as customers,
    nearest_even(div_double(coalesce(n.expected_micro, 0), 1000000)) as expected_leavers
from {{ ref('retention_churn_band') }} b
left join now_in n on n.band = b.band
union all
select -1, n.band, null, null, null, n.customers, 0
from now_in n
where n.band = 'not_due'
order by position
