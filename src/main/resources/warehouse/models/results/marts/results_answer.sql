-- results_answer: answers to surveys as a list.
-- grain    one row per row_key
-- units    month: YYYY-MM; quarter: as feedback_score names it; score: as given
-- sources  feedback_answer
select
    answer_key as row_key, customer_key, cast(submitted_at as date) as submitted_on, month_text(month) as month,
    extract(year from month) || ' Q' || extract(quarter from month) as quarter,
    question, score, judgement, comment, channel, region, category, response_id
from {{ ref('feedback_answer') }}
order by row_key
