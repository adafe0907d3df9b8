create schema jobs;

create table jobs.job (
    id uuid primary key,
    kind text not null,
    input jsonb not null,
    state text not null check (state in ('QUEUED', 'RUNNING', 'DONE', 'FAILED', 'CANCELLED')),
    step text not null default '',
    done bigint not null default 0,
    total bigint not null default 0,
    result jsonb,
    problem jsonb,
    started_by uuid not null,
    started_by_name text not null,
    created_at timestamptz not null,
    started_at timestamptz,
    finished_at timestamptz,
    cancel_requested boolean not null default false,
    attempts integer not null default 0
);

create index job_created on jobs.job (created_at desc, id desc);
create index job_started_by on jobs.job (started_by, created_at desc);

-- the queue, as db-scheduler names its columns
create table jobs.scheduled_tasks (
    task_name text not null,
    task_instance text not null,
    task_data bytea,
    execution_time timestamptz not null,
    picked boolean not null,
    picked_by text,
    last_success timestamptz,
    last_failure timestamptz,
    consecutive_failures integer,
    last_heartbeat timestamptz,
    version bigint not null,
    priority smallint,
    state text,
    primary key (task_name, task_instance)
);

create index scheduled_tasks_due on jobs.scheduled_tasks (execution_time);
create index scheduled_tasks_heartbeat on jobs.scheduled_tasks (last_heartbeat);
