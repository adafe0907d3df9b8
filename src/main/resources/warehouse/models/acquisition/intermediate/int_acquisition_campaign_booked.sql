-- int_acquisition_campaign_booked: acquisition cost of a channel by the campaign that its lines or their customers name.
-- grain    one row per (month, is_paid, channel, campaign); a line of a channel that names neither is in no row
-- units    *_minor: integer minor units of the reporting currency; named_minor: the part whose lines name the campaign
-- sources  costing_cost_line (cost class acquisition), customers_customer
-- A customer's campaign counts for lines of the channel the customer came by; campaign '(none)': the customer has none.
with lines as (
    select
        l.month,
        l.cost_type in ('acquisition.advertising', 'acquisition.content', 'acquisition.promotion') as is_paid,
        l.amount_minor,
        l.campaign as named,
        coalesce(nullif(coalesce(l.channel, c.channel), '(all)'), '(none)') as channel,
        case
            when l.campaign is not null then coalesce(nullif(l.campaign, '(all)'), '(none)')
            when l.channel is null or l.channel = c.channel then coalesce(nullif(c.campaign, '(all)'), '(none)')
        end as campaign
    from {{ ref('costing_cost_line') }} l
    left join {{ ref('customers_customer') }} c on c.customer_key = l.customer_key
    where l.cost_class = 'acquisition' and (l.channel is not null or l.customer_key is not null)
)

select
    month, is_paid, channel, campaign,
    cast(sum(amount_minor) as bigint) as amount_minor,
    cast(sum(case when named is not null then amount_minor else 0 end) as bigint) as named_minor
from lines
where campaign is not null
group by month, is_paid, channel, campaign
