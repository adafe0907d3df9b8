import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Navigate, useNavigate } from 'react-router';
import { Loading } from '@/components/states';
import { paths } from '@/config/paths';
import { sessionQuery } from '@/lib/session';
import { Entrance } from './components/entrance';
import { PasswordForm } from './components/password-form';

/** Where somebody with a temporary password has to go before anything else. */
export function ChangePasswordPage() {
  const { t } = useTranslation('governance');
  const navigate = useNavigate();
  const query = useQuery(sessionQuery);
  if (query.isPending) return <Loading />;
  if (query.data?.account == null) return <Navigate to={paths.signIn} replace />;
  return (
    <Entrance
      title={t('password.title')}
      note={query.data.account.mustChangePassword ? t('password.forced') : undefined}
    >
      <PasswordForm onDone={() => void navigate(paths.home, { replace: true })} />
    </Entrance>
  );
}
