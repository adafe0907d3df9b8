import type { RouteObject } from 'react-router';
import { page } from '@/config/page-route';
import { paths } from '@/config/paths';

/** The way in: pages outside the shell. */
export const accessRoutes: RouteObject[] = [
  page(paths.signIn, () => import('./sign-in-page').then((it) => it.SignInPage)),
  page(paths.firstRun, () => import('./first-run-page').then((it) => it.FirstRunPage)),
  page(paths.changePassword, () => import('./change-password-page').then((it) => it.ChangePasswordPage)),
];

/** One's own account, and the administration of everybody's. */
export const governanceRoutes: RouteObject[] = [
  page(paths.account, () => import('./account-page').then((it) => it.AccountPage)),
  page(paths.accounts, () => import('./accounts-page').then((it) => it.AccountsPage), 'ACCOUNT_ADMIN'),
  page(paths.roles, () => import('./roles-page').then((it) => it.RolesPage), ['ROLE_ADMIN', 'ACCOUNT_ADMIN']),
  page(paths.teams, () => import('./teams-page').then((it) => it.TeamsPage), 'ACCOUNT_ADMIN'),
  page(paths.audit, () => import('./audit-page').then((it) => it.AuditPage), 'AUDIT_READ'),
];
