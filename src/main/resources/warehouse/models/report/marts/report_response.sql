-- report_response: response curves of the channels.
-- grain    one row per (channel, percent)
-- units    as control_response
-- sources  control_response
select channel, percent, spend_minor, response, low, high from {{ ref('control_response') }}
