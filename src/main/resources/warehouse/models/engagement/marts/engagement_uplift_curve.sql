-- engagement_uplift_curve: what treating only the most promising part of the customers would have gained, in buyers.
-- grain    one row per (experiment, arm, percent)
-- units    percent: 0, 5 … 100 of the tested customers; gain, random_gain: buyers over the control's rate (Qini)
-- sources  engagement_uplift
select experiment, arm, percent, customers, gain, random_gain, chance, is_used
from {{ ref('engagement_uplift') }}
