import type { RouteObject } from 'react-router';
import { page } from '@/config/page-route';
import { paths } from '@/config/paths';

/** The cost ledger: lines, recurring costs, time sheets, months, trial balance. */
export const ledgerRoutes: RouteObject[] = [
  page(paths.ledger, () => import('./lines-page').then((it) => it.LinesPage), 'LEDGER_READ'),
  page(paths.ledgerRecurring, () => import('./recurring-page').then((it) => it.RecurringPage), 'LEDGER_READ'),
  page(paths.ledgerTime, () => import('./time-page').then((it) => it.TimePage), 'LEDGER_READ'),
  page(paths.ledgerMonths, () => import('./months-page').then((it) => it.MonthsPage), 'LEDGER_READ'),
  page(paths.ledgerMonthPattern, () => import('./month-page').then((it) => it.MonthPage), 'LEDGER_READ'),
  page(paths.trialBalance, () => import('./trial-balance-page').then((it) => it.TrialBalancePage), 'LEDGER_READ'),
];
