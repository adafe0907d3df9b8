import type { RouteObject } from 'react-router';

/** The server itself: its health, its jobs, its API. */
export const serverRoutes: RouteObject[] = [];
