-- Each time a month was closed, and how it was opened again: the restatement log. Rows are only ever completed.
create table ledger.closing (
    id bigint generated always as identity primary key,
    month date not null references ledger.month (month),
    number integer not null,
    closed_at timestamptz not null,
    closed_by uuid not null,
    closed_by_name text not null,
    note text,
    -- what was not as it should be, as the checklist said when the month was closed nonetheless
    warnings text[] not null default '{}',
    -- the run whose imported costs were taken into the totals; null: there was none
    run_id text,
    -- lines of the month entered later have a higher id
    last_line_id bigint not null,
    reopened_at timestamptz,
    reopened_by uuid,
    reopened_by_name text,
    reopen_reason text,
    unique (month, number),
    check ((reopened_at is null) = (reopen_reason is null))
);

-- The books of a month as they stood when it was closed.
create table ledger.closing_total (
    closing_id bigint not null references ledger.closing (id),
    source text not null check (source in ('LEDGER', 'IMPORTED')),
    account text not null,
    cost_class text not null,
    lines bigint not null,
    amount_minor bigint not null,
    primary key (closing_id, source, account, cost_class)
);

-- A trial balance of a month from the books of account; a later one of the same month takes its place.
create table ledger.trial_balance (
    id bigint generated always as identity primary key,
    month date not null,
    name text not null,
    -- beginnings of the accounts that hold costs; empty: all do
    prefixes text[] not null,
    is_current boolean not null,
    imported_at timestamptz not null,
    imported_by_name text not null
);

create unique index trial_balance_current on ledger.trial_balance (month) where is_current;

create table ledger.trial_balance_row (
    balance_id bigint not null references ledger.trial_balance (id),
    account text not null,
    name text not null,
    amount_minor bigint not null,
    primary key (balance_id, account)
);

-- Why an account differs, and by how much of the difference.
create table ledger.tie_explanation (
    id bigint generated always as identity primary key,
    month date not null,
    account text not null,
    amount_minor bigint not null,
    reason text not null,
    written_at timestamptz not null,
    written_by_name text not null
);

create index tie_explanation_month on ledger.tie_explanation (month, account);
