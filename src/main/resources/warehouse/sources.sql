-- The fact tables every model starts from, read in models as {{ source('orders') }} (table source_orders).
-- Written by `ingest`: typed, unique by key, in the reporting currency, customers complete.
-- units    *_minor: integer minor units of the reporting currency; *_micro: millionths; seconds: whole seconds
-- time     timestamps are wall-clock time in the run's zone; dates are calendar days there
-- scope    rows after the run's as-of day are present: staging models leave them out

create table source_settings (
    as_of date not null,                      -- last day of the analysis, inclusive
    currency varchar not null,                -- ISO 4217 code of the reporting currency
    minor_per_major bigint not null,          -- 100 for CNY
    zone varchar not null,
    horizon_months integer not null,          -- how far customer value looks ahead, 36 unless set
    annual_discount_rate double not null,     -- 0.10 unless set
    churn_gap_multiple double not null        -- silent for this many of one's own median gaps = left; 3 unless set
);

create table source_customers (
    customer_id varchar not null,             -- key
    name varchar, kind varchar, phone varchar, email varchar, region varchar, industry varchar, size_band varchar,
    gender varchar, birth_year integer,
    acquired_on date,                         -- given, or the day of the first order; null if neither is known
    channel varchar, campaign varchar, owner varchar, referred_by varchar, tags varchar,
    attributes varchar,                       -- further columns as a JSON object with sorted keys, or null
    is_listed boolean not null                -- false: seen only in facts, not in the customers table
);

create table source_orders (
    order_id varchar not null,                -- key
    customer_id varchar not null,
    ordered_at timestamp not null,
    amount_minor bigint not null,             -- zero or more, net of discount, before refunds
    refund_minor bigint not null,             -- zero or more
    cost_of_goods_minor bigint,               -- null: not stated on the order nor on its lines
    discount_minor bigint, shipping_fee_minor bigint,
    channel varchar, campaign varchar
);

create table source_order_lines (
    order_id varchar not null, line_no integer not null, -- key
    product_id varchar not null, product_name varchar, category varchar,
    quantity_micro bigint not null,
    amount_minor bigint not null,             -- negative: a return
    cost_of_goods_minor bigint
);

create table source_costs (
    cost_id varchar not null,                 -- key
    posted_on date not null,
    amount_minor bigint not null,             -- negative: a credit
    cost_type varchar not null,               -- dotted code of the contract's section 3, e.g. service.phone
    account varchar, department varchar, employee varchar, vendor varchar, channel varchar, campaign varchar,
    customer_id varchar, order_id varchar, ticket_id varchar, activity varchar, memo varchar
);

create table source_activities (
    activity_id varchar not null,             -- key; made from the row's place in its file where none is given
    occurred_at timestamp not null,
    customer_id varchar not null,
    activity varchar not null,
    channel varchar,
    quantity_micro bigint not null,           -- 1000000 where none is given
    seconds bigint not null,                  -- minutes × 60, half-even; 0 where none is given
    employee varchar, order_id varchar, ticket_id varchar
);

create table source_touches (
    occurred_at timestamp not null,
    customer_id varchar, visitor_id varchar,  -- at least one of the two
    channel varchar not null, campaign varchar, kind varchar
);

create table source_leads (
    lead_id varchar not null,                 -- key
    created_at timestamp not null,
    channel varchar, campaign varchar, owner varchar, stage varchar,
    stage_entered_at timestamp, converted_at timestamp, customer_id varchar
);

create table source_subscriptions (
    subscription_id varchar not null,         -- key
    customer_id varchar not null,
    started_on date not null,
    ended_on date,                            -- first day without service; null: still running
    monthly_amount_minor bigint not null,
    plan varchar
);

create table source_tickets (
    ticket_id varchar not null,               -- key
    customer_id varchar not null,
    opened_at timestamp not null,
    channel varchar, category varchar, priority varchar,
    first_response_at timestamp, resolved_at timestamp,
    is_complaint boolean,
    handling_seconds bigint,
    compensation_minor bigint,
    csat double,
    text varchar
);

create table source_responses (
    response_id varchar not null,             -- key; made from the row's place in its file where none is given
    submitted_at timestamp not null,
    question varchar not null,
    score double not null,
    customer_id varchar,
    comment varchar
);

create table source_assignments (
    experiment varchar not null, customer_id varchar not null, -- key
    arm varchar not null,
    assigned_on date not null,
    ends_on date,                             -- last day that counts; null: still running
    share_micro bigint,                       -- planned part of the customers, in any scale, × 1000000
    cost_minor bigint                         -- what treating this customer cost beyond the booked cost
);

create table source_budgets (
    period date not null,                     -- first day of the month
    amount_minor bigint not null,
    cost_type varchar, channel varchar, department varchar
);
