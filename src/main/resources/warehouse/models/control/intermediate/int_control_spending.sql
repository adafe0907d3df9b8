-- int_control_spending: what was paid to reach people, by channel and day.
-- grain    one row per (channel, spent_on) with a booking
-- units    amount_minor: integer minor units; a credit is negative
-- sources  ledger_cost
select channel, posted_on as spent_on, cast(sum(amount_minor) as bigint) as amount_minor
from {{ ref('ledger_cost') }}
where channel is not null and cost_type in ('acquisition.advertising', 'acquisition.content', 'acquisition.promotion')
group by channel, posted_on
