-- customers_block: the keys by which customers met to be compared, and which were too common to compare by.
-- grain    one row per kind of key
-- units    counts; skipped_*: blocks of more than 40 customers
-- sources  int_customers_block
select
    kind,
    count(distinct block) as blocks,
    count(distinct case when size > 40 then block end) as skipped_blocks,
    count(case when size > 40 then 1 end) as skipped_customers
from {{ ref('int_customers_block') }}
group by kind
