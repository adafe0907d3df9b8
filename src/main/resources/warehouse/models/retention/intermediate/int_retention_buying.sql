-- int_retention_buying: what each customer looked at had bought by the day.
-- grain    one row per (place, customer_key) with an order
-- units    purchases*: orders that hold more than returns; *_minor: integer minor units of the reporting currency
-- sources  int_retention_subject, ledger_order
-- Refunds carry no day of their own in the data contract and are left out: they may have come after the cut-off.
select
    s.place,
    s.customer_key,
    count(*) as purchases,
    min(o.ordered_on) as first_bought_on,
    count(case when o.ordered_on > s.cutoff_on - 90 then 1 end) as purchases_90,
    count(case when o.ordered_on > s.cutoff_on - 180 and o.ordered_on <= s.cutoff_on - 90 then 1 end) as purchases_prior_90,
    cast(sum(o.amount_minor) as bigint) as amount_minor,
    cast(sum(case when o.ordered_on > s.cutoff_on - 180 then o.amount_minor else 0 end) as bigint) as amount_180_minor,
    cast(sum(coalesce(o.discount_minor, 0)) as bigint) as discount_minor
from {{ ref('int_retention_subject') }} s
join {{ ref('ledger_order') }} o on o.customer_key = s.customer_key and o.ordered_on <= s.cutoff_on
where o.is_purchase
group by s.place, s.customer_key
