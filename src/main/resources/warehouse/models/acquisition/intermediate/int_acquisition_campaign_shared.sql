-- int_acquisition_campaign_shared: a channel's cost that names no campaign, shared in proportion to its new customers.
-- grain    one row per (month, channel, campaign)
-- units    amount_minor: integer minor units of the reporting currency
-- sources  acquisition_channel_month, int_acquisition_campaign_booked, int_acquisition_customer
-- Exact, as int_acquisition_shared: floor of each part, leftover units to the largest remainders, ties to the lower
-- campaign; a credit is shared as its absolute value and negated. A channel that won nobody in the month: '(none)'.
with won as (
    select acquired_month as month, channel, coalesce(nullif(campaign, '(all)'), '(none)') as campaign, count(*) as customers
    from {{ ref('int_acquisition_customer') }}
    group by 1, 2, 3
),

named as (
    select month, channel, cast(sum(amount_minor) as bigint) as amount_minor
    from {{ ref('int_acquisition_campaign_booked') }}
    group by month, channel
),

totals as (
    select
        m.month, m.channel, m.new_customers as all_customers,
        m.acquisition_cost_minor - coalesce(n.amount_minor, 0) as amount_minor,
        abs(m.acquisition_cost_minor - coalesce(n.amount_minor, 0)) as whole
    from {{ ref('acquisition_channel_month') }} m
    left join named n on n.month = m.month and n.channel = m.channel
),

parts as (
    select
        t.month, t.channel, t.amount_minor, t.whole, w.campaign,
        idiv(t.whole, t.all_customers) * w.customers
            + idiv(imod(t.whole, t.all_customers) * w.customers, t.all_customers) as part,
        imod(imod(t.whole, t.all_customers) * w.customers, t.all_customers) as remainder
    from totals t
    join won w on w.month = t.month and w.channel = t.channel
),

ranked as (
    select
        month, channel, campaign, amount_minor, part,
        whole - sum(part) over (partition by month, channel) as leftover,
        row_number() over (partition by month, channel order by remainder desc, campaign) as place
    from parts
)

select
    month, channel, campaign,
    cast((part + case when place <= leftover then 1 else 0 end) * sign(amount_minor) as bigint) as amount_minor
from ranked
union all
select month, channel, '(none)' as campaign, amount_minor from totals where all_customers = 0
