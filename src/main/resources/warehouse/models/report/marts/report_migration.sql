-- report_migration: who moved from which segment to which in half a year.
-- grain    one row per (from_segment, to_segment)
-- units    as in value_migration; share: of all who began in from_segment, null where nobody did
-- sources  value_migration
select from_segment, to_segment, customers, from_customers, div_double(customers, from_customers) as share
from {{ ref('value_migration') }}
order by from_segment, to_segment
