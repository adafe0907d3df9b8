import { CheckCircleFilled } from '@ant-design/icons';
import { useQueryClient } from '@tanstack/react-query';
import { Button, Modal } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Panel } from '@/components/panel';
import { Loading } from '@/components/states';
import type { Account } from '../api/account';
import { SecondFactorRemoval } from './second-factor-removal';

// draws a QR code, which is fetched only when it is asked for
const SecondFactorSetup = lazy(() => import('./second-factor-setup').then((it) => ({ default: it.SecondFactorSetup })));

/** The second step of signing in: an authenticator app's code beside the password. */
export function SecondFactorPanel({ account }: { account: Account }) {
  const { t } = useTranslation('governance');
  const client = useQueryClient();
  const [open, setOpen] = useState(false);
  const finish = async () => {
    setOpen(false);
    await client.invalidateQueries({ queryKey: ['account'] });
  };
  const title = account.totp ? t('totp.removeTitle') : t('totp.setupTitle');
  return (
    <Panel title={t('totp.title')} note={t('totp.note')}>
      {account.totp && (
        <p style={{ marginTop: 0 }}>
          <CheckCircleFilled aria-hidden style={{ color: 'var(--hk-good)' }} /> {t('totp.on')}
        </p>
      )}
      <Button onClick={() => setOpen(true)} danger={account.totp}>
        {account.totp ? t('totp.remove') : t('totp.setup')}
      </Button>
      <Modal title={title} open={open} onCancel={() => void finish()} footer={null} destroyOnHidden>
        {account.totp ? (
          <SecondFactorRemoval onDone={() => void finish()} />
        ) : (
          <Suspense fallback={<Loading rows={3} />}>
            <SecondFactorSetup onDone={() => void finish()} />
          </Suspense>
        )}
      </Modal>
    </Panel>
  );
}
