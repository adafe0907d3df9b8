-- control_budget_split: the paid acquisition budget of the last 13 weeks, as it was and as it would bring most.
-- grain    one row per channel, and one '(all)'; none where the fit was refused
-- units    *_minor: minor units over 13 weeks, or per customer; *_response: new customers over 13 weeks
-- sources  control_split
select
    channel, is_fixed, reason, current_minor, lower_minor, upper_minor, proposed_minor, current_response, proposed_response,
    current_next_minor, proposed_next_minor, gain_low, gain_high, violation, gap
from {{ ref('control_split') }}
