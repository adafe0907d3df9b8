import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';

/** A new password, typed twice. What makes one too weak is the server's to say. */
export function NewPasswordFields({ label }: { label: string }) {
  const { t } = useTranslation('governance');
  return (
    <>
      <Form.Item
        name="password"
        label={label}
        extra={t('password.hint')}
        rules={[{ required: true, min: 10, message: t('password.tooShort') }]}
      >
        <Input.Password autoComplete="new-password" />
      </Form.Item>
      <Form.Item
        name="repeated"
        label={t('password.repeated')}
        required
        dependencies={['password']}
        rules={[
          ({ getFieldValue }) => ({
            validator: (_rule, value) =>
              value === getFieldValue('password')
                ? Promise.resolve()
                : Promise.reject(new Error(t('password.differs'))),
          }),
        ]}
      >
        <Input.Password autoComplete="new-password" />
      </Form.Item>
    </>
  );
}
