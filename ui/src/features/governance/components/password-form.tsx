import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '@/components/problem-alert';
import { changePassword } from '../api/account';
import { NewPasswordFields } from './new-password-fields';

interface Change {
  current: string;
  password: string;
}

/** Changes one's password; every other session of the account ends with it. */
export function PasswordForm({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation('governance');
  const client = useQueryClient();
  const change = useMutation({
    mutationFn: ({ current, password }: Change) => changePassword({ current, password }),
    onSuccess: async () => {
      await client.invalidateQueries();
      onDone();
    },
  });
  return (
    <Form<Change> layout="vertical" requiredMark={false} onFinish={(it) => change.mutate(it)}>
      <ProblemAlert error={change.error} />
      <Form.Item
        name="current"
        label={t('password.current')}
        rules={[{ required: true, message: t('field.required') }]}
      >
        <Input.Password autoComplete="current-password" />
      </Form.Item>
      <NewPasswordFields label={t('password.new')} />
      <Button type="primary" htmlType="submit" loading={change.isPending}>
        {t('password.submit')}
      </Button>
    </Form>
  );
}
