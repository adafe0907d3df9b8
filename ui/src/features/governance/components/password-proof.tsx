import { Button, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '@/components/problem-alert';

interface PasswordProofProps {
  text: string;
  submit: string;
  danger?: boolean;
  busy: boolean;
  error: unknown;
  onProof: (password: string) => void;
}

/** Asks for the password once more before something that matters. */
export function PasswordProof({ text, submit, danger, busy, error, onProof }: PasswordProofProps) {
  const { t } = useTranslation('governance');
  return (
    <Form<{ password: string }> layout="vertical" requiredMark={false} onFinish={(it) => onProof(it.password)}>
      <p>{text}</p>
      <ProblemAlert error={error} />
      <Form.Item
        name="password"
        label={t('password.current')}
        rules={[{ required: true, message: t('field.required') }]}
      >
        <Input.Password autoComplete="current-password" />
      </Form.Item>
      <Button type="primary" htmlType="submit" danger={danger} loading={busy}>
        {submit}
      </Button>
    </Form>
  );
}
