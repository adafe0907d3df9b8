import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Form, Input, Modal, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '@/components/problem-alert';
import { useSession } from '@/lib/session';
import { addRole, allRoles, type Role } from '../api/administration';

interface NewRole {
  name: string;
  from: string;
}

/** Makes a role that begins as a copy of another, as far as its maker may give. */
export function NewRoleDialog({ open, roles, onClose }: { open: boolean; roles: Role[]; onClose: () => void }) {
  const { t } = useTranslation('governance');
  const client = useQueryClient();
  const [form] = Form.useForm<NewRole>();
  const mine = useSession().permissions;
  const add = useMutation({
    mutationFn: ({ name, from }: NewRole) => {
      const model = roles.find((it) => it.code === from);
      const permissions = (model?.permissions ?? []).filter((it) => mine.includes(it));
      return addRole({ name, scope: model?.scope ?? 'OWN', permissions });
    },
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: allRoles.queryKey });
      onClose();
    },
  });
  return (
    <Modal
      open={open}
      title={t('roles.add')}
      okText={t('roles.add')}
      onOk={form.submit}
      confirmLoading={add.isPending}
      onCancel={onClose}
      destroyOnHidden
    >
      <Form<NewRole>
        form={form}
        layout="vertical"
        preserve={false}
        requiredMark={false}
        onFinish={(it) => add.mutate(it)}
      >
        <ProblemAlert error={add.error} />
        <Form.Item name="name" label={t('roles.name')} rules={[{ required: true, message: t('field.required') }]}>
          <Input maxLength={100} />
        </Form.Item>
        <Form.Item name="from" label={t('roles.from')} initialValue="viewer">
          <Select options={roles.map((it) => ({ value: it.code, label: it.name }))} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
