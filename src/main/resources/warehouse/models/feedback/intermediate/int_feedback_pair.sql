-- int_feedback_pair: what the same respondent said of a driver question when asked for an overall judgement.
-- grain    one row per (answer to nps, csat or ces; driver question): the nearest answer within three days, the earlier of two
-- units    *_milli: thousandths of the score
-- sources  int_feedback_answer
-- Respondents without a name: answers submitted at the same moment under ids that differ only after the last separator.
-- fold: one of 20 groups of customers, for errors by leaving one group out.
with

targets as (
    select *, regexp_replace(response_id, '[-_./#][^-_./#]*$', '') as sheet
    from {{ ref('int_feedback_answer') }} where question in ('nps', 'csat', 'ces')
),

drivers as (
    select *, regexp_replace(response_id, '[-_./#][^-_./#]*$', '') as sheet
    from {{ ref('int_feedback_answer') }} where question not in ('nps', 'csat', 'ces')
),

near as (
    select
        t.answer_key, t.question as target, t.milli as target_milli, t.submitted_at, coalesce(t.customer_key, t.answer_key) as who,
        d.question, d.milli, d.answer_key as driver_key, abs(seconds_between(t.submitted_at, d.submitted_at)) as distance
    from targets t
    join drivers d
        on d.customer_key = t.customer_key
        and abs(days_between(cast(t.submitted_at as date), cast(d.submitted_at as date))) <= 3
    union all
    select
        t.answer_key, t.question, t.milli, t.submitted_at, t.answer_key,
        d.question, d.milli, d.answer_key, 0
    from targets t
    join drivers d
        on t.customer_key is null and d.customer_key is null
        and d.submitted_at = t.submitted_at and d.sheet = t.sheet and d.sheet <> d.response_id
)

select answer_key, target, target_milli, submitted_at, imod(who, 20) as fold, question, milli
from near
where distance <= 3 * 86400
qualify row_number() over (partition by answer_key, question order by distance, driver_key) = 1
