import type { RouteObject } from 'react-router';
import { page } from '@/config/page-route';
import { paths } from '@/config/paths';

export const customerRoutes: RouteObject[] = [
  page(paths.customers, () => import('./customers-page').then((it) => it.CustomersPage), 'CUSTOMER_READ'),
  page(paths.customerPattern, () => import('./customer-page').then((it) => it.CustomerPage), 'CUSTOMER_READ'),
  page(paths.rowsPattern, () => import('./rows-page').then((it) => it.RowsPage), 'CUSTOMER_READ'),
];
