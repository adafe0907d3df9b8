import { useMutation, useQuery } from '@tanstack/react-query';
import { Form, Input, Modal, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '@/components/problem-alert';
import type { Account } from '../api/account';
import { type AccountData, addAccount, allDepartments, allRoles, saveAccount } from '../api/administration';

interface AccountDialogProps {
  /** the account to change, `new`, or undefined: closed */
  account: Account | 'new' | undefined;
  onClose: () => void;
  /** gets the new account with its temporary password, and nothing after a change */
  onSaved: (created?: { account: Account; temporaryPassword: string }) => void;
}

/** Adds an account or changes one. */
export function AccountDialog({ account, onClose, onSaved }: AccountDialogProps) {
  const { t } = useTranslation('governance');
  const [form] = Form.useForm<AccountData>();
  const isNew = account === 'new';
  const save = useMutation({
    mutationFn: async (data: AccountData) => {
      if (isNew) return addAccount(data);
      await saveAccount((account as Account).id, data);
      return undefined;
    },
    onSuccess: onSaved,
  });
  const close = () => {
    save.reset();
    onClose();
  };
  return (
    <Modal
      open={account !== undefined}
      title={isNew ? t('accounts.add') : t('accounts.edit')}
      okText={isNew ? t('accounts.add') : t('save')}
      onOk={form.submit}
      confirmLoading={save.isPending}
      onCancel={close}
      destroyOnHidden
    >
      <Form<AccountData>
        form={form}
        layout="vertical"
        requiredMark="optional"
        preserve={false}
        initialValues={valuesOf(account)}
        onFinish={(it) => save.mutate(it)}
      >
        <ProblemAlert error={save.error} />
        <AccountFields isNew={isNew} />
      </Form>
    </Modal>
  );
}

function valuesOf(account: AccountDialogProps['account']): Partial<AccountData> {
  if (account === 'new' || account === undefined) return { language: 'zh-CN', roles: [] };
  const { name, ownerName, email, language, department, roles } = account;
  return { name, ownerName, email: email ?? undefined, language, departmentId: department?.id, roles };
}

function AccountFields({ isNew }: { isNew: boolean }) {
  const { t } = useTranslation('governance');
  const roles = useQuery(allRoles).data ?? [];
  const departments = useQuery(allDepartments).data ?? [];
  const required = [{ required: true, message: t('field.required') }];
  return (
    <>
      {isNew && (
        <Form.Item name="login" label={t('field.login')} rules={required}>
          <Input maxLength={64} autoComplete="off" />
        </Form.Item>
      )}
      <Form.Item name="name" label={t('field.name')} rules={required}>
        <Input maxLength={100} autoComplete="off" />
      </Form.Item>
      <Form.Item name="roles" label={t('field.roles')} rules={required}>
        <Select mode="multiple" options={roles.map((it) => ({ value: it.code, label: it.name }))} />
      </Form.Item>
      <Form.Item name="departmentId" label={t('field.department')}>
        <Select allowClear options={departments.map((it) => ({ value: it.id, label: it.name }))} />
      </Form.Item>
      <Form.Item name="email" label={t('field.email')}>
        <Input type="email" autoComplete="off" />
      </Form.Item>
      <Form.Item name="ownerName" label={t('field.ownerName')} extra={t('accounts.ownerHint')}>
        <Input maxLength={100} autoComplete="off" />
      </Form.Item>
      <Form.Item name="language" label={t('field.language')} rules={required}>
        <Select
          options={[
            { value: 'zh-CN', label: '简体中文' },
            { value: 'en', label: 'English' },
          ]}
        />
      </Form.Item>
    </>
  );
}
