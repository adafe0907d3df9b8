import { createBrowserRouter, type RouteObject } from 'react-router';
import { Loading } from '@/components/states';
import { paths } from '@/config/paths';
import { analysisRoutes } from '@/features/analysis/routes';
import { costRoutes } from '@/features/costs/routes';
import { customerRoutes } from '@/features/customers/routes';
import { costingModelRoutes } from '@/features/costing-model/routes';
import { accessRoutes, governanceRoutes } from '@/features/governance/routes';
import { importRoutes } from '@/features/imports/routes';
import { ledgerRoutes } from '@/features/ledger/routes';
import { runsRoutes } from '@/features/runs/routes';
import { serverRoutes } from '@/features/server/routes';
import { ErrorPage } from './error-page';
import { HomePage } from './home-page';
import { NotFoundPage } from './not-found-page';
import { Shell } from './shell';

/** Pages inside the shell, for people who signed in: each feature lists its own in `features/<feature>/routes.ts`. */
const pages: RouteObject[] = [
  { path: paths.home, element: <HomePage /> },
  ...analysisRoutes,
  ...costRoutes,
  ...customerRoutes,
  ...governanceRoutes,
  ...importRoutes,
  ...ledgerRoutes,
  ...runsRoutes,
  ...costingModelRoutes,
  ...serverRoutes,
];

export const router = createBrowserRouter([
  {
    errorElement: <ErrorPage />,
    hydrateFallbackElement: <Loading />,
    children: [
      ...accessRoutes,
      {
        element: <Shell />,
        children: [{ errorElement: <ErrorPage />, children: [...pages, { path: '*', element: <NotFoundPage /> }] }],
      },
    ],
  },
]);
