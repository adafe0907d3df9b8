-- report_survey_month: recommendation by month, with its interval and the change against the month before.
-- grain    one row per month with an answer to nps
-- units    NPS −100 to 100
-- sources  feedback_score, feedback_change
select
    s.segment as month, s.answers, s.best, s.worst, s.score, s.low, s.high,
    c.difference, c.chance_adjusted, coalesce(c.is_significant, false) as is_significant
from {{ ref('feedback_score') }} s
left join {{ ref('feedback_change') }} c
    on c.question = s.question and c.dimension = s.dimension and c.segment = s.segment
where s.question = 'nps' and s.dimension = 'month'
