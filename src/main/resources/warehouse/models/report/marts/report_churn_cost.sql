-- report_churn_cost: what losing customers costs, imputed and kept apart from booked cost.
-- grain    one row per item: lost_contribution, replacement and their total
-- units    imputed_minor: integer minor units; customers: count
-- sources  acquisition_churn_cost
with totals as (
    select
        coalesce(cast(sum(lost) as bigint), 0) as customers,
        coalesce(cast(sum(margin_lost_minor) as bigint), 0) as margin_lost_minor,
        coalesce(cast(sum(replacement_minor) as bigint), 0) as replacement_minor,
        coalesce(cast(sum(churn_cost_minor) as bigint), 0) as churn_cost_minor
    from {{ ref('acquisition_churn_cost') }}
)

select 1 as position, 'lost_contribution' as item, customers, margin_lost_minor as imputed_minor from totals
union all
select 2 as position, 'replacement' as item, customers, replacement_minor as imputed_minor from totals
union all
select 3 as position, 'total' as item, customers, churn_cost_minor as imputed_minor from totals
