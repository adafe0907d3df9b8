-- control_response: what constant weekly spending on a channel brings, beside what would come anyway.
-- grain    one row per (channel, percent); none where the fit was refused
-- units    percent: of the present weekly spending; spend_minor: minor units a week; response: new customers a week; low, high:
--          its 90 % range
-- sources  control_response_point
select channel, percent, spend_minor, response, low, high
from {{ ref('control_response_point') }}
