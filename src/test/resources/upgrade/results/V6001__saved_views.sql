create schema results;

-- A way to look at a list, kept under a name: its filters, order and columns as the browser's address has them.
create table results.saved_view (
    id uuid primary key,
    owner uuid not null,
    owner_name text not null,
    page text not null,
    name text not null check (length(name) between 1 and 100),
    state text not null check (length(state) <= 8000),
    is_shared boolean not null,
    changed_at timestamptz not null,
    unique (owner, page, name)
);

create index saved_view_page on results.saved_view (page, name);
