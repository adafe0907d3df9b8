-- what an installation of the first version might hold: one row and more in every module
insert into governance.department (id, name) values ('00000000-0000-0000-0000-0000000000d1', '华东');
insert into jobs.job (id, kind, input, state, started_by, started_by_name, created_at, finished_at)
values ('00000000-0000-0000-0000-0000000000a1', 'backup.make', '{}', 'DONE', '00000000-0000-0000-0000-000000000001',
    'Ann', '2026-01-02 03:04:05+00', '2026-01-02 03:05:05+00');
insert into imports.import (id, number, state, source, created_by, created_by_name, created_at)
values ('00000000-0000-0000-0000-0000000000b1', 1, 'UNDONE', 'BROWSER', '00000000-0000-0000-0000-000000000001', 'Ann',
    '2026-01-02 03:04:05+00');
insert into runs.model_version (version, based_on, text, comment, account, account_name, created_at)
values (1, 0, 'pools: []', 'first', '00000000-0000-0000-0000-000000000001', 'Ann', '2026-01-02 03:04:05+00');
insert into ledger.cost_line (kind, posted_on, month, amount_minor, cost_type, entered_at, entered_by, entered_by_name)
values ('ENTERED', '2026-01-15', '2026-01-01', 9000, 'service.phone', '2026-01-16 01:02:03+00',
    '00000000-0000-0000-0000-000000000001', 'Ann');
insert into results.saved_view (id, owner, owner_name, page, name, state, is_shared, changed_at)
values ('00000000-0000-0000-0000-0000000000c1', '00000000-0000-0000-0000-000000000001', 'Ann', 'customers', '大客户', 'sort=-cost',
    true, '2026-01-02 03:04:05+00');
