-- value_segment_customer: the segment of each buyer today and half a year ago.
-- grain    one row per customer_key with a purchase; none where segments were refused
-- units    segment, previous_segment: 1 … k, 1 the segment that has brought most per customer; previous_segment: by the same
--          grouping, null for who had not bought yet
-- sources  value_segment_label
select
    customer_key,
    max(case when not is_before then segment end) as segment,
    max(case when is_before then segment end) as previous_segment
from {{ ref('value_segment_label') }}
group by customer_key
order by customer_key
