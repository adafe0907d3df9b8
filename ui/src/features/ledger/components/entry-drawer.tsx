import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button, Drawer, Form, type InputRef } from 'antd';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DayPicker } from '@/components/month-picker';
import { ProblemAlert } from '@/components/problem-alert';
import { today } from '@/lib/dates';
import { type CostDraft, enterLine } from '../api/lines';
import { LineFields } from './line-fields';

/** Enters cost lines one after another; the day, type and account stay for the next one. Ctrl+Enter enters. */
export function EntryDrawer({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { t } = useTranslation('ledger');
  const { message } = App.useApp();
  const client = useQueryClient();
  const [form] = Form.useForm<CostDraft>();
  const key = useRef(crypto.randomUUID());
  const [goOn, setGoOn] = useState(true);
  const save = useMutation({
    mutationFn: (draft: CostDraft) => enterLine(draft, key.current),
    onSuccess: async (line) => {
      key.current = crypto.randomUUID();
      void message.success(t('entry.done', { id: line.costId }));
      await client.invalidateQueries({ queryKey: ['ledger'] });
      if (!goOn) return onClose();
      form.setFieldsValue({ amount: '', memo: '', customerId: '', orderId: '', ticketId: '' });
      (form.getFieldInstance('amount') as InputRef | undefined)?.focus();
    },
  });
  const send = (next: boolean) => {
    setGoOn(next);
    form.submit();
  };
  return (
    <Drawer
      open={open}
      onClose={onClose}
      title={t('entry.title')}
      size={560}
      footer={
        <div style={{ display: 'flex', gap: 8, justifyContent: 'flex-end' }}>
          <Button onClick={onClose}>{t('entry.close')}</Button>
          <Button onClick={() => send(false)} loading={save.isPending && !goOn}>
            {t('entry.saveAndClose')}
          </Button>
          <Button type="primary" onClick={() => send(true)} loading={save.isPending && goOn}>
            {t('entry.saveAndNext')}
          </Button>
        </div>
      }
    >
      <Form<CostDraft>
        form={form}
        layout="vertical"
        requiredMark="optional"
        initialValues={{ postedOn: today() }}
        onFinish={(it) => save.mutate(it)}
        onKeyDown={(it) => {
          if (it.key === 'Enter' && (it.ctrlKey || it.metaKey)) send(true);
        }}
      >
        <ProblemAlert error={save.error} />
        <Form.Item
          name="postedOn"
          label={t('line.postedOn')}
          rules={[{ required: true, message: t('entry.required') }]}
        >
          <DayPicker />
        </Form.Item>
        <LineFields />
      </Form>
    </Drawer>
  );
}
