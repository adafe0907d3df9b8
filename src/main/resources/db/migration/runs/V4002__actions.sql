-- saved plans of what can be done to keep customers; version 0 is the built-in one and has no row
create table runs.action_version (
    version integer primary key check (version > 0),
    based_on integer not null,
    text text not null,
    comment text not null,
    account uuid not null,
    account_name text not null,
    created_at timestamptz not null
);

create table runs.active_actions (
    only_one boolean primary key default true check (only_one),
    version integer not null
);

insert into runs.active_actions (version) values (0);

alter table runs.run add column action_version integer not null default 0;
