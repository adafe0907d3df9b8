import { Suspense } from 'react';
import { RouterProvider } from 'react-router';
import { Providers } from './providers';
import { router } from './router';

/** The browser application. */
export function App() {
  return (
    <Providers>
      <Suspense>
        <RouterProvider router={router} />
      </Suspense>
    </Providers>
  );
}
