-- One employee's week; its version tells two people apart who write it at the same time.
create table ledger.time_week (
    employee text not null,
    monday date not null check (extract(isodow from monday) = 1),
    version integer not null default 0,
    changed_at timestamptz not null,
    changed_by_name text not null,
    approved_at timestamptz,
    approved_by_name text,
    primary key (employee, monday)
);

-- Time worked: what an employee did on a day, for whom. Fed into the analysis as activities.
create table ledger.time_entry (
    id bigint generated always as identity primary key,
    employee text not null,
    worked_on date not null,
    activity text not null,
    customer_id text not null default '',
    ticket_id text not null default '',
    minutes integer not null check (minutes between 1 and 1440),
    unique (employee, worked_on, activity, customer_id, ticket_id)
);

create index time_entry_day on ledger.time_entry (worked_on);
