/** Every URL of the browser application. Functions make the ones with parts; `…Pattern` is what the router matches. */
export const paths = {
  home: '/',

  // the way in
  signIn: '/sign-in',
  firstRun: '/first-run',
  changePassword: '/change-password',

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
