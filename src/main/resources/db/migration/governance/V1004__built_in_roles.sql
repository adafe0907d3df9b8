-- The roles every installation begins with. All but the administrator's can be edited; the administrator always has
-- every permission and sees every customer, so its permissions are not stored.
insert into governance.role (code, name, row_scope, built_in) values
    ('administrator', null, 'all', true),
    ('manager', null, 'department', true),
    ('analyst', null, 'all', true),
    ('marketing', null, 'all', true),
    ('service', null, 'all', true),
    ('sales', null, 'own', true),
    ('viewer', null, 'all', true),
    ('data-protection-officer', null, 'all', true);

insert into governance.role_permission (role, permission)
select role, unnest(string_to_array(permissions, ' '))
from (values
    ('manager', 'CUSTOMER_READ COST_READ PHONE_READ EMAIL_READ EXPORT RUN_READ ANALYSIS_READ LEDGER_READ TOKEN_OWN'),
    ('analyst', 'CUSTOMER_READ COST_READ EXPORT IMPORT RUN_READ RUN_START MODEL_EDIT ANALYSIS_READ LEDGER_READ'
        || ' LEDGER_WRITE MONTH_CLOSE TOKEN_OWN'),
    ('marketing', 'CUSTOMER_READ COST_READ EMAIL_READ RUN_READ ANALYSIS_READ'),
    ('service', 'CUSTOMER_READ PHONE_READ EMAIL_READ'),
    ('sales', 'CUSTOMER_READ PHONE_READ EMAIL_READ'),
    ('viewer', 'CUSTOMER_READ RUN_READ ANALYSIS_READ'),
    ('data-protection-officer', 'CUSTOMER_READ PHONE_READ EMAIL_READ AUDIT_READ PERSONAL_DATA')
) as given (role, permissions);
