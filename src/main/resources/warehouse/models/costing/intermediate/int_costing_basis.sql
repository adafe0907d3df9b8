-- int_costing_basis: the distinct groups of recipients that shares refer to, numbered.
-- grain    one row per (driver_no, month, audience, audience_channel, audience_campaign)
-- sources  int_costing_audience
select
    cast(row_number() over (
        order by month, driver_no, audience, audience_channel nulls first, audience_campaign nulls first) as integer)
        as basis_id,
    month, driver_no, audience, audience_channel, audience_campaign
from (
    select distinct month, driver_no, audience, audience_channel, audience_campaign
    from {{ ref('int_costing_audience') }}
) distinct_bases
