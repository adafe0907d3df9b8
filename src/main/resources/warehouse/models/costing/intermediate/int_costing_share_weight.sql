-- int_costing_share_weight: the size of each group of recipients.
-- grain    one row per basis_id
-- units    weight, max_units: driver units; recipients: count; max_key: highest recipient_key but idle capacity's
-- sources  costing_recipient
select
    basis_id,
    cast(sum(units) as bigint) as weight,
    max(units) as max_units,
    count(*) as recipients,
    coalesce(max(case when recipient_key < 2147483647 then recipient_key end), 0) as max_key
from {{ ref('costing_recipient') }}
group by basis_id
