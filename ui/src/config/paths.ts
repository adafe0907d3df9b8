/** Every URL of the browser application. Functions make the ones with parts; `…Pattern` is what the router matches. */
export const paths = {
  home: '/',

  // the way in
  signIn: '/sign-in',
  firstRun: '/first-run',
  changePassword: '/change-password',

  // what the analysis found
  analysisHome: '/analysis',
  analysis: (group: string, chapter?: string) =>
    chapter === undefined ? `/analysis/${group}` : `/analysis/${group}/${encodeURIComponent(chapter)}`,
  analysisPattern: '/analysis/:group/:chapter?',
  chapter: (chapter: string) => `/chapters/${encodeURIComponent(chapter)}`,
  chapterPattern: '/chapters/:chapter',
  metrics: '/metrics',
  metric: (metric: string) => `/metrics/${encodeURIComponent(metric)}`,
  metricPattern: '/metrics/:metric',
  method: (method: string) => `/methods/${encodeURIComponent(method)}`,
  methodPattern: '/methods/:method',

  // customers and the costs behind them
  customers: '/customers',
  customer: (customer: string) => `/customers/${encodeURIComponent(customer)}`,
  customerPattern: '/customers/:id',
  costs: '/costs',
  rows: (kind: string) => `/rows/${encodeURIComponent(kind)}`,
  rowsPattern: '/rows/:kind',
  imports: '/imports',
  newImport: '/imports/new',
  import: (id: string) => `/imports/${encodeURIComponent(id)}`,
  importPattern: '/imports/:id',

  // runs and the costing model they use
  runs: '/runs',
  run: (run: string) => `/runs/${encodeURIComponent(run)}`,
  runPattern: '/runs/:id',
  schedules: '/runs/schedules',
  runComparison: '/runs/comparison',
  compared: (left: string, right: string) => `/runs/comparison?left=${left}&right=${right}`,
  costingModel: '/costing-model',
  actionPlan: '/costing-model/actions',

  // the books
  ledger: '/ledger',
  ledgerRecurring: '/ledger/recurring',
  ledgerTime: '/ledger/time',
  ledgerMonths: '/ledger/months',
  ledgerMonth: (month: string) => `/ledger/months/${encodeURIComponent(month)}`,
  ledgerMonthPattern: '/ledger/months/:month',
  trialBalance: '/ledger/trial-balance',

  // one's own account
  account: '/account',

  // administration
  accounts: '/admin/accounts',
  roles: '/admin/roles',
  teams: '/admin/teams',
  audit: '/admin/audit',
  system: '/admin/system',
  apiReference: '/admin/api',
} as const;
