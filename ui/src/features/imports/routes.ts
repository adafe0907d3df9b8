import type { RouteObject } from 'react-router';
import { page } from '@/config/page-route';
import { paths } from '@/config/paths';

export const importRoutes: RouteObject[] = [
  page(paths.imports, () => import('./imports-page').then((it) => it.ImportsPage), 'IMPORT'),
  page(paths.newImport, () => import('./new-import-page').then((it) => it.NewImportPage), 'IMPORT'),
  page(paths.importPattern, () => import('./import-page').then((it) => it.ImportPage), 'IMPORT'),
];
