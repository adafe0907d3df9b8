import { useMutation } from '@tanstack/react-query';
import { Alert, Button, Checkbox, Form, Input, Modal, Select, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '@/components/problem-alert';
import type { Permission } from '@/lib/permissions';
import { useSession } from '@/lib/session';
import { createToken } from '../api/account';
import styles from './secret.module.css';

const DAYS = [7, 30, 90, 180, 365];

interface NewTokenDialogProps {
  open: boolean;
  onClose: () => void;
  onCreated: () => void;
}

/** Makes a token that may do no more than its owner, and shows its text this once. */
export function NewTokenDialog({ open, onClose, onCreated }: NewTokenDialogProps) {
  const { t } = useTranslation('governance');
  const scopes = useSession().permissions.filter((it) => it !== 'TOKEN_OWN');
  const create = useMutation({ mutationFn: createToken, onSuccess: onCreated });
  const close = () => {
    create.reset();
    onClose();
  };
  return (
    <Modal title={t('token.create')} open={open} onCancel={close} footer={null} destroyOnHidden>
      {create.isSuccess ? (
        <>
          <Alert type="warning" showIcon title={t('token.once')} />
          <div className={styles.secret}>
            <Typography.Text copyable code>
              {create.data.token}
            </Typography.Text>
          </div>
          <Button type="primary" onClick={close}>
            {t('token.kept')}
          </Button>
        </>
      ) : (
        <Form<{ name: string; scopes: Permission[]; days: number }>
          layout="vertical"
          requiredMark={false}
          initialValues={{ days: 90, scopes: [] }}
          onFinish={(it) => create.mutate(it)}
        >
          <ProblemAlert error={create.error} />
          <Form.Item name="name" label={t('token.name')} rules={[{ required: true, message: t('field.required') }]}>
            <Input maxLength={100} placeholder={t('token.namePlaceholder')} />
          </Form.Item>
          <Form.Item name="days" label={t('token.validity')}>
            <Select options={DAYS.map((it) => ({ value: it, label: t('token.days', { count: it }) }))} />
          </Form.Item>
          <Form.Item name="scopes" label={t('token.scopes')} rules={[{ required: true, message: t('token.noScope') }]}>
            <Checkbox.Group
              className={styles.scopes}
              options={scopes.map((it) => ({ value: it, label: t(`common:permission.${it}`) }))}
            />
          </Form.Item>
          <Button type="primary" htmlType="submit" loading={create.isPending}>
            {t('token.create')}
          </Button>
        </Form>
      )}
    </Modal>
  );
}
