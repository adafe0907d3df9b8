-- report_survey_point: segments whose score differs from all other answers by more than chance.
-- grain    one row per (question, dimension, segment)
-- sources  feedback_point
select question, measure, dimension, segment, side, answers, score, rest_score, difference, lift, chance_adjusted
from {{ ref('feedback_point') }}
where side <> 'none'
