import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { Navigate, useNavigate } from 'react-router';
import { ProblemAlert } from '@/components/problem-alert';
import { paths } from '@/config/paths';
import { sessionQuery } from '@/lib/session';
import { type FirstAdministrator, setUp } from './api/session';
import { Entrance } from './components/entrance';
import { NewPasswordFields } from './components/new-password-fields';

/** The first page of a new installation: makes the administrator's account, and is never seen again. */
export function FirstRunPage() {
  const { t, i18n } = useTranslation('governance');
  const navigate = useNavigate();
  const client = useQueryClient();
  const session = useQuery(sessionQuery).data;
  const begin = useMutation({
    mutationFn: (it: FirstAdministrator) => setUp({ ...it, language: i18n.language }),
    onSuccess: (it) => {
      client.setQueryData(sessionQuery.queryKey, it);
      void navigate(paths.home, { replace: true });
    },
  });

  if (session?.setupNeeded === false) return <Navigate to={paths.home} replace />;
  return (
    <Entrance title={t('firstRun.title')} note={t('firstRun.note')}>
      <Form<FirstAdministrator>
        layout="vertical"
        requiredMark="optional"
        onFinish={(it) => begin.mutate(it)}
        size="large"
      >
        <ProblemAlert error={begin.error} />
        <Form.Item name="name" label={t('field.name')} rules={[{ required: true, message: t('field.required') }]}>
          <Input autoComplete="name" autoFocus maxLength={100} />
        </Form.Item>
        <Form.Item name="login" label={t('field.login')} rules={[{ required: true, message: t('field.required') }]}>
          <Input autoComplete="username" maxLength={64} />
        </Form.Item>
        <Form.Item name="email" label={t('field.email')}>
          <Input autoComplete="email" type="email" />
        </Form.Item>
        <NewPasswordFields label={t('field.password')} />
        <Button type="primary" htmlType="submit" block loading={begin.isPending}>
          {t('firstRun.submit')}
        </Button>
      </Form>
    </Entrance>
  );
}
