-- report_survey_score: each question's score over the whole window, and weighted for who did not answer.
-- grain    one row per question
-- units    NPS −100 to 100, CSAT a share, others the mean on their own scale
-- sources  feedback_score, feedback_weighted
select
    s.question, s.measure, s.answers, s.score, s.low, s.high, s.reason_zh, s.reason_en,
    w.answers as weighted_answers, w.customers, w.score as plain_score, w.weighted_score, w.weighted_low, w.weighted_high, w.design_effect,
    w.effective_answers, w.reason_zh as weighted_reason_zh, w.reason_en as weighted_reason_en
from {{ ref('feedback_score') }} s
left join {{ ref('feedback_weighted') }} w on w.question = s.question
where s.dimension = 'all'
