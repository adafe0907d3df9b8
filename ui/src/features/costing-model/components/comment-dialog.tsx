import { Form, Input, Modal } from 'antd';
import { useTranslation } from 'react-i18next';

interface CommentDialogProps {
  isSaving: boolean;
  onSave: (comment: string) => void;
  onClose: () => void;
}

/** Asks what has changed before a new version is saved. */
export function CommentDialog({ isSaving, onSave, onClose }: CommentDialogProps) {
  const { t } = useTranslation('costing-model');
  const [form] = Form.useForm<{ comment: string }>();
  return (
    <Modal
      open
      title={t('saveTitle')}
      okText={t('save')}
      cancelText={t('common:actions.cancel')}
      confirmLoading={isSaving}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <p>{t('saveHelp')}</p>
      <Form form={form} layout="vertical" onFinish={({ comment }) => onSave(comment)}>
        <Form.Item name="comment" label={t('comment')} rules={[{ required: true, message: t('commentNeeded') }]}>
          <Input.TextArea rows={3} maxLength={500} autoFocus />
        </Form.Item>
      </Form>
    </Modal>
  );
}
