import type { RouteObject } from 'react-router';
import { page } from '@/config/page-route';
import { paths } from '@/config/paths';

/** The server itself: its health, its jobs, its API. */
export const serverRoutes: RouteObject[] = [
  page(paths.system, () => import('./system-page').then((it) => it.SystemPage), ['SYSTEM_ADMIN', 'BACKUP']),
  page(paths.apiReference, () => import('./api-reference-page').then((it) => it.ApiReferencePage), 'TOKEN_OWN'),
];
