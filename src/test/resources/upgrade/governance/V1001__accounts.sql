-- Who may use this installation, what they may do, and whose customers they see.
create schema if not exists governance;

create table governance.department (
    id uuid primary key,
    name text not null check (name <> '')
);
create unique index department_name on governance.department (lower(name));

-- A role is a set of permissions and how far it sees. Built-in roles can be edited but not removed; their names are
-- in the product's texts, so their name here is null.
create table governance.role (
    code text primary key check (code ~ '^[a-z][a-z0-9-]{1,39}$'),
    name text check (name <> ''),
    row_scope text not null check (row_scope in ('own', 'team', 'department', 'all')),
    built_in boolean not null default false,
    check (built_in or name is not null)
);

create table governance.role_permission (
    role text not null references governance.role on delete cascade,
    permission text not null,
    primary key (role, permission)
);

create table governance.account (
    id uuid primary key,
    login text not null check (login <> ''),
    name text not null check (name <> ''),
    -- the name that stands in the customers' column "owner"
    owner_name text not null check (owner_name <> ''),
    email text check (email <> ''),
    language text not null default 'zh-CN',
    department uuid references governance.department,
    -- null: signs in by the company's sign-on only
    password_hash text,
    must_change_password boolean not null default false,
    locked boolean not null default false,
    -- encrypted under the key file of the data folder; set but unconfirmed until the first right code
    totp_secret bytea,
    totp_confirmed boolean not null default false,
    -- the latest 30-second step whose code was accepted: a code works once
    totp_step bigint not null default 0,
    oidc_subject text unique,
    created_at timestamptz not null,
    signed_in_at timestamptz
);
create unique index account_login on governance.account (lower(login));
create unique index account_email on governance.account (lower(email));
create index account_department on governance.account (department);

create table governance.account_role (
    account uuid not null references governance.account on delete cascade,
    role text not null references governance.role,
    primary key (account, role)
);
create index account_role_role on governance.account_role (role);

create table governance.team (
    id uuid primary key,
    department uuid not null references governance.department,
    name text not null check (name <> ''),
    manager uuid references governance.account
);
create unique index team_name on governance.team (department, lower(name));
create index team_manager on governance.team (manager);

create table governance.team_member (
    team uuid not null references governance.team on delete cascade,
    account uuid not null references governance.account on delete cascade,
    primary key (team, account)
);
create index team_member_account on governance.team_member (account);
