-- int_costing_basis: the distinct groups of recipients that shares refer to, numbered.
-- grain    one row per (driver_no, month, audience, audience_channel, audience_campaign)
-- sources  int_costing_driver_month, int_costing_audience
-- Everybody with units of a driver in a month keeps the number of int_costing_driver_month.
select
    basis_id, month, driver_no, 'all' as audience,
    cast(null as varchar) as audience_channel, cast(null as varchar) as audience_campaign
from {{ ref('int_costing_driver_month') }}
union all
select
    cast(everybody.bases + row_number() over (
        order by month, driver_no, audience, audience_channel nulls first, audience_campaign nulls first) as integer)
        as basis_id,
    month, driver_no, audience, audience_channel, audience_campaign
from (
    select distinct month, driver_no, audience, audience_channel, audience_campaign
    from {{ ref('int_costing_audience') }}
    where audience <> 'all'
) matched
cross join (select count(*) as bases from {{ ref('int_costing_driver_month') }}) everybody
