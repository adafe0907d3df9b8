import { App, Button, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Panel } from '@/components/panel';
import { PasswordForm } from './password-form';

/** Changing one's password, in a dialog. */
export function PasswordPanel() {
  const { t } = useTranslation('governance');
  const { message } = App.useApp();
  const [open, setOpen] = useState(false);
  const finish = () => {
    setOpen(false);
    void message.success(t('password.changed'));
  };
  return (
    <Panel title={t('field.password')} note={t('password.note')}>
      <Button onClick={() => setOpen(true)}>{t('password.title')}</Button>
      <Modal title={t('password.title')} open={open} onCancel={() => setOpen(false)} footer={null} destroyOnHidden>
        <PasswordForm onDone={finish} />
      </Modal>
    </Panel>
  );
}
