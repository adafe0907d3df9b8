-- int_costing_share_weight: the size of each group of recipients.
-- grain    one row per basis_id
-- units    weight, max_units: driver units; recipients: count
-- sources  int_costing_recipient
select
    basis_id,
    cast(sum(units) as bigint) as weight,
    max(units) as max_units,
    count(*) as recipients
from {{ ref('int_costing_recipient') }}
group by basis_id
