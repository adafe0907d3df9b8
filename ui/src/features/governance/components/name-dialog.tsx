import { useMutation } from '@tanstack/react-query';
import { Form, Input, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '@/components/problem-alert';

interface NameDialogProps {
  title: string;
  /** the name to begin with; undefined: closed */
  name: string | undefined;
  onClose: () => void;
  save: (name: string) => Promise<unknown>;
}

/** Asks for a name. */
export function NameDialog({ title, name, onClose, save }: NameDialogProps) {
  const { t } = useTranslation('governance');
  const [form] = Form.useForm<{ name: string }>();
  const keep = useMutation({ mutationFn: save });
  return (
    <Modal
      open={name !== undefined}
      title={title}
      okText={t('save')}
      onOk={form.submit}
      confirmLoading={keep.isPending}
      onCancel={onClose}
      afterClose={keep.reset}
      destroyOnHidden
    >
      <Form
        form={form}
        layout="vertical"
        preserve={false}
        requiredMark={false}
        initialValues={{ name }}
        onFinish={(it: { name: string }) => keep.mutate(it.name)}
      >
        <ProblemAlert error={keep.error} />
        <Form.Item name="name" label={t('departments.name')} rules={[{ required: true, message: t('field.required') }]}>
          <Input maxLength={100} autoFocus />
        </Form.Item>
      </Form>
    </Modal>
  );
}
