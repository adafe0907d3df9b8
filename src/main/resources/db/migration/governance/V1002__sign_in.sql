-- How people and programs prove who they are. Only digests of what they show are kept.
create table governance.session (
    id uuid primary key,
    token_digest bytea not null unique,
    account uuid not null references governance.account on delete cascade,
    created_at timestamptz not null,
    seen_at timestamptz not null,
    address text not null,
    browser text not null
);
create index session_account on governance.session (account);

create table governance.token (
    id uuid primary key,
    digest bytea not null unique,
    account uuid not null references governance.account on delete cascade,
    name text not null check (name <> ''),
    -- the first characters, so that its owner can tell one from another
    beginning text not null,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    used_at timestamptz
);
create index token_account on governance.token (account);

create table governance.token_scope (
    token uuid not null references governance.token on delete cascade,
    permission text not null,
    primary key (token, permission)
);

create table governance.recovery_code (
    account uuid not null references governance.account on delete cascade,
    digest bytea not null,
    primary key (account, digest)
);

-- Failed attempts per login name (known or not, so that a lock tells nothing) and per address.
create table governance.failed_attempt (
    kind text not null check (kind in ('login', 'address')),
    value text not null,
    failures int not null,
    failed_at timestamptz not null,
    locked_until timestamptz,
    primary key (kind, value)
);
