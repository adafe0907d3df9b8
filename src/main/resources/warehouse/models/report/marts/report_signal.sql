-- report_signal: early signals with what they were worth in the past.
-- grain    one row per signal
-- units    counts; precision, recall, base_rate: parts of 1
-- sources  retention_signal_quality
select
    position, signal, customers_now, customers, leavers, flagged, flagged_leavers, refused, precision, recall, base_rate, lift
from {{ ref('retention_signal_quality') }}
order by position
