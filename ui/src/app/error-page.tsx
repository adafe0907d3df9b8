import { useRouteError } from 'react-router';
import { Failure } from '@/components/states';

/** A page that broke, in place of a blank one. */
export function ErrorPage() {
  return <Failure error={useRouteError()} onRetry={() => window.location.reload()} />;
}
