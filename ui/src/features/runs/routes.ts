import { page } from '@/config/page-route';
import { paths } from '@/config/paths';

export const runsRoutes = [
  page(paths.runs, () => import('./runs-page').then((it) => it.RunsPage), 'RUN_READ'),
  page(paths.schedules, () => import('./schedules-page').then((it) => it.SchedulesPage), 'RUN_READ'),
  page(paths.runComparison, () => import('./comparison-page').then((it) => it.ComparisonPage), 'RUN_READ'),
  page(paths.runPattern, () => import('./run-page').then((it) => it.RunPage), 'RUN_READ'),
];
