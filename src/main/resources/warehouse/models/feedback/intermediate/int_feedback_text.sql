-- int_feedback_text: the distinct wordings of comments.
-- grain    one row per text, digits as 0 so that wordings which differ in a number only are one
-- sources  feedback_response
select distinct regexp_replace(trim(comment), '[0-9]', '0', 'g') as text
from {{ ref('feedback_response') }}
where trim(comment) <> ''
order by text
