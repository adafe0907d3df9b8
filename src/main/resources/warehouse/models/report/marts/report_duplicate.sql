-- report_duplicate: how many customers are in the table more than once.
-- grain    one row
-- units    counts
-- sources  customers_cluster, customers_duplicate, customers_block
select
    (select count(*) from {{ ref('customers_cluster') }}) as customers,
    (select count(*) from {{ ref('customers_cluster') }} where is_duplicate) as duplicates,
    (select count(distinct first_key) from {{ ref('customers_cluster') }} where size > 1) as clusters,
    (select count(distinct first_key) from {{ ref('customers_cluster') }} where size > 1 and not is_complete) as incomplete_clusters,
    (select count(*) from {{ ref('customers_duplicate') }} where not is_duplicate) as unsure_pairs,
    (select coalesce(cast(sum(skipped_blocks) as bigint), 0) from {{ ref('customers_block') }}) as skipped_blocks
