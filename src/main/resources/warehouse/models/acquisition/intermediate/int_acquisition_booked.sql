-- int_acquisition_booked: acquisition cost by the channel that its lines name, or that the customer they name came by.
-- grain    one row per (month, is_paid, channel); channel null: lines that name neither, still to be shared
-- units    amount_minor: integer minor units of the reporting currency
-- sources  costing_cost_line (cost class acquisition), customers_customer
-- is_paid  advertising, content and promotion: what was paid to reach people, without staff and events
with lines as (
    select
        l.month,
        l.cost_type in ('acquisition.advertising', 'acquisition.content', 'acquisition.promotion') as is_paid,
        l.amount_minor,
        case
            when l.channel is not null then coalesce(nullif(l.channel, '(all)'), '(none)')
            when l.customer_key is not null then coalesce(nullif(c.channel, '(all)'), '(none)')
        end as channel
    from {{ ref('costing_cost_line') }} l
    left join {{ ref('customers_customer') }} c on c.customer_key = l.customer_key
    where l.cost_class = 'acquisition'
)

select month, is_paid, channel, cast(sum(amount_minor) as bigint) as amount_minor
from lines
group by month, is_paid, channel
