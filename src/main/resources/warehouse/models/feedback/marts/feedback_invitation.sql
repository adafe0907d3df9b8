-- feedback_invitation: surveys sent, and whether they were answered.
-- grain    one row per activity that is a survey sent
-- sources  service_activity, feedback_response, source_settings
-- Answered: the customer answered any question within the 30 days after. Ripe: those 30 days are over on the as-of day.
with

sent as (
    select a.activity_id, a.customer_key, a.occurred_at, a.month
    from {{ ref('service_activity') }} a
    where lower(replace(replace(a.activity, ' ', '_'), '-', '_')) in (
        'survey', 'survey_sent', 'survey_invitation', 'nps_survey', 'csat_survey', 'satisfaction_survey', 'questionnaire',
        '问卷', '问卷发送', '发送问卷', '问卷邀请', '问卷调查', '满意度调查', '回访', '回访调查'
    )
),

answered as (
    select distinct s.activity_id
    from sent s
    join {{ ref('feedback_response') }} r
        on r.customer_key = s.customer_key and r.submitted_at >= s.occurred_at
        and cast(r.submitted_at as date) <= cast(s.occurred_at as date) + 30
)

select
    s.activity_id, s.customer_key, s.occurred_at, s.month,
    cast(s.occurred_at as date) + 30 <= settings.as_of as is_ripe,
    a.activity_id is not null as is_answered
from sent s
left join answered a on a.activity_id = s.activity_id
cross join {{ source('settings') }} settings
