-- report_churn_quality: how good each way to predict churn proved on the days it was tested on.
-- grain    one row per approach; none where churn models were refused
-- units    rates and errors: parts of 1; empc: per customer, under the published campaign
-- sources  retention_churn_quality
select
    position, approach, is_chosen, trained_from, tested_from, tested_to, trained, trained_leavers, customers, leavers,
    auc, lift, log_loss, brier, calibration_error, empc, calibration
from {{ ref('retention_churn_quality') }}
order by position
