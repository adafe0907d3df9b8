create schema imports;

-- One upload, from its first file to its place in the history. Committing it is one update of its state.
create table imports.import (
    id uuid primary key,
    number bigint unique,                     -- place in the history; given when it is committed, kept when it is undone
    state text not null check (state in ('OPEN', 'COMMITTED', 'UNDONE')),
    source text not null check (source in ('BROWSER', 'API')),
    created_by uuid not null,
    created_by_name text not null,
    created_at timestamptz not null,
    job uuid,                                 -- the last check or commit
    check_result jsonb,                       -- what checking the files as they are chosen now has found
    result jsonb,                             -- what committing has found
    committed_by_name text,
    committed_at timestamptz,
    undone_by_name text,
    undone_at timestamptz,
    check ((state = 'OPEN') = (number is null))
);

create index import_created on imports.import (created_at desc);

-- A file as it was uploaded, with what it seems to be and what the user chose.
create table imports.file (
    import uuid not null references imports.import on delete cascade,
    name text not null,
    bytes bigint not null,
    sha256 text not null,
    preview jsonb not null,
    choice jsonb,                             -- null: no table is chosen yet
    is_skipped boolean not null default false,
    uploaded_at timestamptz not null,
    primary key (import, name)
);

create index file_sha256 on imports.file (sha256);

-- The accepted rows of one table of a committed import: a file in the import's folder that never changes.
create table imports.accepted (
    import uuid not null references imports.import on delete cascade,
    table_name text not null,
    file text not null,
    rows bigint not null,
    bytes bigint not null,
    sha256 text not null,
    primary key (import, table_name)
);

-- Which headers hold which columns, for files that have these headers.
create table imports.mapping (
    id uuid primary key,
    name text not null,
    table_name text not null,
    signature text not null,                  -- of the headers, whatever their order
    columns jsonb not null,                   -- header by column
    attributes jsonb not null,                -- headers kept as attributes
    owner uuid not null,
    owner_name text not null,
    is_shared boolean not null,
    created_at timestamptz not null,
    unique (signature, owner)
);

-- Requests to the bulk API by their idempotency key, so that one sent twice is done once.
create table imports.bulk_request (
    account uuid not null,
    key text not null,
    table_name text not null,
    body_sha256 text not null,
    answer jsonb,                             -- null while it is being done
    created_at timestamptz not null,
    primary key (account, key)
);
