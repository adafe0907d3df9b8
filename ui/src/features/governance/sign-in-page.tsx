import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Divider, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { Navigate, useNavigate, useSearchParams } from 'react-router';
import { ProblemAlert } from '@/components/problem-alert';
import { paths } from '@/config/paths';
import { asProblem } from '@/lib/problem';
import { sessionQuery } from '@/lib/session';
import { CODE_NEEDED, type Credentials, signIn } from './api/session';
import { Entrance } from './components/entrance';

/** The page the reader wanted to see: only ever one of ours. */
function wanted(to: string | null): string {
  return to !== null && /^\/(?![/\\])/.test(to) ? to : paths.home;
}

/** Why the company's sign-on sent the reader back; the address names a reason, never the words. */
function signOnRefusal(problem: string): 'noAccount' | 'locked' | 'failed' {
  if (problem === 'governance.no-account') return 'noAccount';
  return problem === 'governance.account-locked.sign-in' ? 'locked' : 'failed';
}

/** Sign in with login name and password, with the code of the second step when asked, or with the company's sign-on. */
export function SignInPage() {
  const { t } = useTranslation('governance');
  const [search] = useSearchParams();
  const navigate = useNavigate();
  const client = useQueryClient();
  const session = useQuery(sessionQuery).data;
  const problem = search.get('problem');
  const enter = useMutation({
    mutationFn: signIn,
    onSuccess: (it) => {
      client.setQueryData(sessionQuery.queryKey, it);
      void navigate(wanted(search.get('to')), { replace: true });
    },
  });
  const isCodeNeeded = enter.isError && /\.code-(needed|wrong)\./.test(asProblem(enter.error).code);
  const refusal = enter.isError && asProblem(enter.error).code !== CODE_NEEDED ? enter.error : null;

  if (session?.setupNeeded === true) return <Navigate to={paths.firstRun} replace />;
  return (
    <Entrance title={t('signIn.title')} note={session?.company}>
      <Form<Credentials> layout="vertical" requiredMark={false} onFinish={(it) => enter.mutate(it)} size="large">
        <ProblemAlert error={refusal} />
        {problem !== null && enter.isIdle && (
          <Alert
            type="error"
            role="alert"
            showIcon
            title={t(`signIn.refused.${signOnRefusal(problem)}`)}
            style={{ marginBottom: 16 }}
          />
        )}
        <div hidden={isCodeNeeded}>
          <Form.Item name="login" label={t('field.login')} rules={[{ required: true, message: t('field.required') }]}>
            <Input autoComplete="username" autoFocus />
          </Form.Item>
          <Form.Item
            name="password"
            label={t('field.password')}
            rules={[{ required: true, message: t('field.required') }]}
          >
            <Input.Password autoComplete="current-password" />
          </Form.Item>
        </div>
        {isCodeNeeded && (
          <Form.Item name="code" label={t('field.code')} extra={t('signIn.codeHint')}>
            <Input autoComplete="one-time-code" autoFocus inputMode="text" maxLength={20} />
          </Form.Item>
        )}
        <Button type="primary" htmlType="submit" block loading={enter.isPending}>
          {t('signIn.submit')}
        </Button>
        {isCodeNeeded && (
          <Button type="link" block onClick={() => enter.reset()}>
            {t('signIn.back')}
          </Button>
        )}
      </Form>
      {session?.singleSignOn != null && (
        <>
          <Divider plain>{t('signIn.or')}</Divider>
          <Button block size="large" href={session.singleSignOn.href}>
            {t('signIn.with', { name: session.singleSignOn.name })}
          </Button>
        </>
      )}
    </Entrance>
  );
}
