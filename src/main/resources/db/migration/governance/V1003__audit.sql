-- What was done by whom. Each row's hash covers the hash before it, so a row changed, removed or put in between later
-- breaks the chain from there on.
create table governance.audit_entry (
    -- 1, 2, 3 … without a gap; given by the writer, who holds the chain's lock
    id bigint primary key,
    at timestamptz not null,
    -- no foreign key: an entry outlives the account
    account uuid,
    account_name text not null,
    address text not null,
    action text not null,
    subject text not null,
    -- JSON as it was written: the hash is over these very characters
    details text not null,
    previous_hash bytea not null,
    hash bytea not null
);
create index audit_entry_account on governance.audit_entry (account, id);
create index audit_entry_action on governance.audit_entry (action, id);
create index audit_entry_at on governance.audit_entry (at);

create function governance.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'the audit trail is append-only';
end
$$;

create trigger audit_entry_append_only before update or delete on governance.audit_entry
    for each row execute function governance.refuse_change();
create trigger audit_entry_no_truncate before truncate on governance.audit_entry
    for each statement execute function governance.refuse_change();
