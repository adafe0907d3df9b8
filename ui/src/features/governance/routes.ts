import type { RouteObject } from 'react-router';

/** The way in: pages outside the shell. */
export const accessRoutes: RouteObject[] = [];

/** One's own account, and the administration of everybody's. */
export const governanceRoutes: RouteObject[] = [];
