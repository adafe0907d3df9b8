-- report_churn_bin: probabilities given in the test beside what came of them.
-- grain    one row per tenth of the scale that was given to somebody
-- units    counts; mean_probability: part of 1
-- sources  retention_churn_bin
select position, customers, leavers, mean_probability from {{ ref('retention_churn_bin') }} order by position
