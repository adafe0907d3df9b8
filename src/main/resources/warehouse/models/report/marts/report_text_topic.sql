-- report_text_topic: what customers write about.
-- grain    one row per topic
-- units    counts
-- sources  service_ticket_text, feedback_comment
with

texts as (
    select topic, sentiment, urgency, 1 as ticket from {{ ref('service_ticket_text') }}
    union all
    select topic, sentiment, urgency, 0 from {{ ref('feedback_comment') }}
)

select
    topic,
    count(*) as texts,
    count(case when ticket = 1 then 1 end) as tickets,
    count(case when ticket = 0 then 1 end) as comments,
    count(case when sentiment = 'negative' then 1 end) as negative,
    count(case when sentiment = 'positive' then 1 end) as positive,
    count(case when urgency = 'urgent' then 1 end) as urgent
from texts
where topic is not null
group by topic
