create schema ledger;

-- A calendar month of the books. A month without a row is open. Whoever posts into a month holds its row shared until
-- the posting is committed, whoever closes it holds it alone: nothing slips into a month while it is being closed.
create table ledger.month (
    month date primary key check (extract(day from month) = 1),
    state text not null default 'OPEN' check (state in ('OPEN', 'CLOSED', 'REOPENED'))
);

-- Cost lines entered by hand. Append-only: what is wrong is reversed by a line of the opposite amount and entered anew.
create table ledger.cost_line (
    id bigint generated always as identity primary key,
    kind text not null check (kind in ('ENTERED', 'RECURRING', 'REVERSAL', 'CORRECTION')),
    posted_on date not null,
    month date not null check (extract(day from month) = 1 and posted_on >= month and posted_on < month + interval '1 month'),
    amount_minor bigint not null check (amount_minor <> 0),
    cost_type text not null,
    cost_class text not null generated always as (split_part(cost_type, '.', 1)) stored,
    account text,
    department text,
    employee text,
    vendor text,
    channel text,
    campaign text,
    customer_id text,
    order_id text,
    ticket_id text,
    activity text,
    memo text,
    -- of a reversal: the line it takes back; a line is taken back once at most
    reverses bigint unique references ledger.cost_line (id),
    -- of a correction: the line it stands for
    corrects bigint unique references ledger.cost_line (id),
    reason text,
    -- chosen by whoever sends the line, so that sending it twice enters it once
    entry_key uuid unique,
    entered_at timestamptz not null,
    entered_by uuid not null,
    entered_by_name text not null,
    check ((kind = 'REVERSAL') = (reverses is not null)),
    check ((kind = 'CORRECTION') = (corrects is not null))
);

create index cost_line_posted on ledger.cost_line (posted_on desc, id desc);
create index cost_line_month on ledger.cost_line (month, account, cost_class);
create index cost_line_customer on ledger.cost_line (customer_id) where customer_id is not null;

create function ledger.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'The cost ledger is append-only: % of line % refused', tg_op, old.id;
end $$;

create trigger cost_line_is_append_only before update or delete on ledger.cost_line
    for each row execute function ledger.refuse_change();

create table ledger.recurring_cost (
    id bigint generated always as identity primary key,
    name text not null,
    every_months integer not null check (every_months in (1, 3, 12)),
    from_month date not null check (extract(day from from_month) = 1),
    to_month date check (extract(day from to_month) = 1 and to_month >= from_month),
    -- the day's number in each month it is posted in; the last day where the month is shorter
    day_of_month integer not null check (day_of_month between 1 and 31),
    amount_minor bigint not null check (amount_minor <> 0),
    cost_type text not null,
    account text,
    department text,
    employee text,
    vendor text,
    channel text,
    campaign text,
    customer_id text,
    order_id text,
    ticket_id text,
    activity text,
    memo text,
    changed_at timestamptz not null,
    changed_by_name text not null
);

-- The key is what makes a recurring cost post once a month, whoever asks and however often.
create table ledger.recurring_posting (
    recurring_id bigint not null references ledger.recurring_cost (id),
    month date not null,
    line_id bigint not null unique references ledger.cost_line (id),
    primary key (recurring_id, month)
);

create table ledger.attachment (
    id uuid primary key,
    line_id bigint not null references ledger.cost_line (id),
    sha256 text not null check (length(sha256) = 64),
    name text not null,
    media_type text not null,
    bytes bigint not null,
    added_at timestamptz not null,
    added_by_name text not null,
    withdrawn_at timestamptz,
    withdrawn_by_name text
);

create index attachment_line on ledger.attachment (line_id);

-- Lines as they are shown: with the key the analysis knows them by, and what became of them.
create view ledger.line as
select
    line.*,
    'HK-' || lpad(line.id::text, 6, '0') as cost_id,
    reversal.id as reversed_by,
    correction.id as corrected_by,
    posting.recurring_id,
    (
        select count(*) from ledger.attachment
        where attachment.line_id = line.id and attachment.withdrawn_at is null
    ) as attachments
from ledger.cost_line line
left join ledger.cost_line reversal on reversal.reverses = line.id
left join ledger.cost_line correction on correction.corrects = line.id
left join ledger.recurring_posting posting on posting.line_id = line.id;
