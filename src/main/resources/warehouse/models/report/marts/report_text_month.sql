-- report_text_month: how much of what customers write is negative.
-- grain    one row per month with texts
-- units    counts; negative_share 0 to 1
-- sources  service_ticket_text, feedback_comment
with

texts as (
    select month, sentiment from {{ ref('service_ticket_text') }}
    union all
    select month, sentiment from {{ ref('feedback_comment') }}
)

select
    month,
    count(*) as texts,
    count(case when sentiment = 'negative' then 1 end) as negative,
    div_double(count(case when sentiment = 'negative' then 1 end), count(*)) as negative_share
from texts
group by month
