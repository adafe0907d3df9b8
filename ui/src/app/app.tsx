import { RouterProvider } from 'react-router';
import { Providers } from './providers';
import { router } from './router';

/** The browser application. */
export function App() {
  return (
    <Providers>
      <RouterProvider router={router} />
    </Providers>
  );
}
