create schema runs;

-- a run someone asked for; how far it has come is the job's to tell until it is published
create table runs.run (
    id uuid primary key,
    job uuid not null,
    settings jsonb not null,
    model_version integer not null,
    schedule uuid,
    started_by uuid not null,
    started_by_name text not null,
    created_at timestamptz not null,
    published_at timestamptz,
    label text,
    as_of date,
    headline jsonb,
    inputs jsonb,
    is_pinned boolean not null default false,
    pruned_at timestamptz
);

create index run_created on runs.run (created_at desc, id desc);

-- the run everybody looks at: one row at most, changed in the transaction that publishes
create table runs.current_run (
    only_one boolean primary key default true check (only_one),
    run uuid not null references runs.run,
    since timestamptz not null
);

create table runs.schedule (
    id uuid primary key,
    rhythm text not null check (rhythm in ('DAILY', 'WEEKLY', 'MONTHLY', 'AFTER_IMPORT')),
    at_time time,
    day integer,
    settings jsonb not null,
    is_on boolean not null,
    next_at timestamptz,
    last_at timestamptz,
    last_run uuid,
    account uuid not null,
    account_name text not null,
    created_at timestamptz not null
);

create index schedule_due on runs.schedule (next_at) where is_on;

-- saved costing models; version 0 is the built-in one and has no row
create table runs.model_version (
    version integer primary key check (version > 0),
    based_on integer not null,
    text text not null,
    comment text not null,
    account uuid not null,
    account_name text not null,
    created_at timestamptz not null
);

create table runs.active_model (
    only_one boolean primary key default true check (only_one),
    version integer not null
);

insert into runs.active_model (version) values (0);

-- what someone is working on, not yet saved
create table runs.model_draft (
    account uuid primary key,
    based_on integer not null,
    text text not null,
    updated_at timestamptz not null
);
