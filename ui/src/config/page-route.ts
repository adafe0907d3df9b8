import type { ComponentType } from 'react';
import type { RouteObject } from 'react-router';
import type { Permission } from '@/lib/permissions';

/** What the shell reads of a page's route. */
export interface PageHandle {
  permission?: Permission[];
}

/**
 * The route of one page, fetched when it is first opened.
 *
 * @param permission any one of these opens the page; none: everybody signed in
 */
export function page(
  path: string,
  load: () => Promise<ComponentType>,
  permission: Permission | Permission[] = [],
): RouteObject {
  return {
    path,
    handle: { permission: [permission].flat() } satisfies PageHandle,
    lazy: async () => ({ Component: await load() }),
  };
}
