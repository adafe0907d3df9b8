import { useMutation } from '@tanstack/react-query';
import { Button, Form, Input, QRCode, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '@/components/problem-alert';
import { confirmSecondFactor, offerSecondFactor } from '../api/account';
import { PasswordProof } from './password-proof';
import { RecoveryCodes } from './recovery-codes';

/** Three steps: prove it is you, show the secret to the app and type its first code, keep the recovery codes. */
export function SecondFactorSetup({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation('governance');
  const offer = useMutation({ mutationFn: offerSecondFactor });
  const confirm = useMutation({ mutationFn: confirmSecondFactor });

  if (confirm.isSuccess) return <RecoveryCodes codes={confirm.data.recoveryCodes} onDone={onDone} />;
  if (!offer.isSuccess)
    return (
      <PasswordProof
        text={t('totp.setupText')}
        submit={t('totp.next')}
        busy={offer.isPending}
        error={offer.error}
        onProof={(it) => offer.mutate(it)}
      />
    );
  return (
    <Form<{ code: string }> layout="vertical" requiredMark={false} onFinish={(it) => confirm.mutate(it.code)}>
      <p>{t('totp.scan')}</p>
      <div aria-hidden>
        <QRCode value={offer.data.address} size={192} color="#000000" bgColor="#ffffff" style={{ margin: '0 auto' }} />
      </div>
      <p>
        {t('totp.orType')} <Typography.Text copyable>{offer.data.secret}</Typography.Text>
      </p>
      <ProblemAlert error={confirm.error} />
      <Form.Item name="code" label={t('totp.firstCode')} rules={[{ required: true, message: t('field.required') }]}>
        <Input inputMode="numeric" autoComplete="one-time-code" maxLength={8} autoFocus />
      </Form.Item>
      <Button type="primary" htmlType="submit" loading={confirm.isPending}>
        {t('totp.confirm')}
      </Button>
    </Form>
  );
}
