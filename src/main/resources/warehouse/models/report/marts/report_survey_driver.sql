-- report_survey_driver: what drives the overall judgements.
-- grain    one row per (target, question)
-- sources  feedback_driver
select
    target, question, answers, share, share_low, share_high, relative_weight, coefficient, correlation, inflation,
    is_suppressor, is_inflated, score, performance, mean_performance, quadrant, r_squared
from {{ ref('feedback_driver') }}
