/** What a role can allow, as the server's `governance.Permission` names it. */
export const PERMISSIONS = [
  'CUSTOMER_READ',
  'COST_READ',
  'PHONE_READ',
  'EMAIL_READ',
  'EXPORT',
  'IMPORT',
  'RUN_READ',
  'RUN_START',
  'MODEL_EDIT',
  'ANALYSIS_READ',
  'LEDGER_READ',
  'LEDGER_WRITE',
  'MONTH_CLOSE',
  'ACCOUNT_ADMIN',
  'ROLE_ADMIN',
  'TOKEN_OWN',
  'AUDIT_READ',
  'SYSTEM_ADMIN',
  'BACKUP',
  'PERSONAL_DATA',
] as const;

export type Permission = (typeof PERMISSIONS)[number];
