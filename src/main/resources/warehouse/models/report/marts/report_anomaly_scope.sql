-- report_anomaly_scope: how much was looked at for anomalies.
-- grain    a single row
-- units    counts
-- sources  scorecard_anomaly, scorecard_anomaly_refused
select
    tested.metrics, tested.months, tested.alarms, refused.metrics as refused_metrics, refused.reason_zh, refused.reason_en
from (
    select count(distinct metric) as metrics, count(*) as months, count(case when is_alarm then 1 end) as alarms
    from {{ ref('scorecard_anomaly') }}
) tested
cross join (
    select
        count(*) as metrics,
        max(reason_zh) as reason_zh,
        max(reason_en) as reason_en
    from {{ ref('scorecard_anomaly_refused') }}
) refused
