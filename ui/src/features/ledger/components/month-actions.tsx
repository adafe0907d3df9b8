import { LockOutlined, UnlockOutlined } from '@ant-design/icons';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '@/components/problem-alert';
import { formatMonth } from '@/lib/dates';
import { closeMonth, reopenMonth } from '../api/months';

/** Closes a month, after saying what that means and what the checklist warns of. */
export function CloseMonth({ month, warnings }: { month: string; warnings: number }) {
  const { t } = useTranslation('ledger');
  const client = useQueryClient();
  const [open, setOpen] = useState(false);
  const [note, setNote] = useState('');
  const close = useMutation({
    mutationFn: () => closeMonth(month, note, warnings > 0),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['ledger'] });
      setOpen(false);
    },
  });
  return (
    <>
      <Button type="primary" icon={<LockOutlined aria-hidden />} onClick={() => setOpen(true)}>
        {t('closing.open')}
      </Button>
      <Modal
        open={open}
        onCancel={() => setOpen(false)}
        title={t('closing.title', { month: formatMonth(month) })}
        okText={warnings > 0 ? t('closing.nonetheless') : t('closing.close')}
        okButtonProps={{ danger: warnings > 0 }}
        confirmLoading={close.isPending}
        onOk={() => close.mutate()}
      >
        <ProblemAlert error={close.error} />
        {warnings > 0 && (
          <Alert type="warning" showIcon title={t('closing.warns', { count: warnings })} style={{ marginBottom: 16 }} />
        )}
        <p>{t('closing.consequence')}</p>
        <Form layout="vertical">
          <Form.Item label={t('closing.note')} htmlFor="closing-note">
            <Input.TextArea id="closing-note" rows={2} value={note} onChange={(it) => setNote(it.target.value)} />
          </Form.Item>
        </Form>
      </Modal>
    </>
  );
}

/** Opens a closed month again, for a reason that is kept. */
export function ReopenMonth({ month }: { month: string }) {
  const { t } = useTranslation('ledger');
  const client = useQueryClient();
  const [open, setOpen] = useState(false);
  const [form] = Form.useForm<{ reason: string }>();
  const reopen = useMutation({
    mutationFn: (reason: string) => reopenMonth(month, reason),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['ledger'] });
      setOpen(false);
    },
  });
  return (
    <>
      <Button icon={<UnlockOutlined aria-hidden />} onClick={() => setOpen(true)}>
        {t('reopening.open')}
      </Button>
      <Modal
        open={open}
        onCancel={() => setOpen(false)}
        title={t('reopening.title', { month: formatMonth(month) })}
        okText={t('reopening.reopen')}
        confirmLoading={reopen.isPending}
        onOk={form.submit}
        destroyOnHidden
      >
        <ProblemAlert error={reopen.error} />
        <p>{t('reopening.consequence')}</p>
        <Form form={form} layout="vertical" requiredMark="optional" onFinish={(it) => reopen.mutate(it.reason)}>
          <Form.Item
            name="reason"
            label={t('line.reason')}
            rules={[{ required: true, whitespace: true, message: t('entry.required') }]}
          >
            <Input.TextArea rows={2} maxLength={2000} />
          </Form.Item>
        </Form>
      </Modal>
    </>
  );
}
