import type { RouteObject } from 'react-router';
import { page } from '@/config/page-route';
import { paths } from '@/config/paths';

export const costRoutes: RouteObject[] = [
  page(paths.costs, () => import('./costs-page').then((it) => it.CostsPage), 'COST_READ'),
];
