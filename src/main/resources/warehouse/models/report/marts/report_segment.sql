-- report_segment: the segments of the buyers; none where no grouping held.
-- grain    one row per segment
-- units    as in value_segment
-- sources  value_segment
select
    segment, customers, net_revenue_minor, contribution_minor, clv_margin_minor,
    median_silent_days, median_bought_days, median_order_value_minor, stability, previous_customers,
    later_net_minor, later_contribution_minor, persona_zh, persona_en
from {{ ref('value_segment') }}
order by segment
