import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Alert, App, Button, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { DayPicker } from '@/components/month-picker';
import { ProblemAlert } from '@/components/problem-alert';
import { type CostLine, reverseLine } from '../api/lines';
import styles from './ledger.module.css';

interface ReversalFormProps {
  line: CostLine;
  onDone: (line: CostLine) => void;
  onClose: () => void;
}

interface Reversal {
  reason: string;
  reversedOn: string;
}

/** Takes a line back without putting another in its place. */
export function ReversalForm({ line, onDone, onClose }: ReversalFormProps) {
  const { t } = useTranslation('ledger');
  const { message } = App.useApp();
  const client = useQueryClient();
  const save = useMutation({
    mutationFn: (it: Reversal) => reverseLine(line.id, it.reason, it.reversedOn),
    onSuccess: async (it) => {
      void message.success(t('reversal.done', { id: line.costId }));
      await client.invalidateQueries({ queryKey: ['ledger'] });
      onDone(it);
    },
  });
  const required = [{ required: true, message: t('entry.required') }];
  return (
    <Form<Reversal>
      layout="vertical"
      requiredMark="optional"
      initialValues={{ reversedOn: line.postedOn }}
      onFinish={(it) => save.mutate(it)}
    >
      <Alert type="info" showIcon title={t('reversal.how')} style={{ marginBottom: 16 }} />
      <ProblemAlert error={save.error} />
      <Form.Item name="reversedOn" label={t('reversal.on')} extra={t('reversal.onHint')} rules={required}>
        <DayPicker />
      </Form.Item>
      <Form.Item name="reason" label={t('line.reason')} rules={required}>
        <Input maxLength={2000} />
      </Form.Item>
      <div className={styles.row}>
        <Button type="primary" htmlType="submit" loading={save.isPending}>
          {t('reversal.save')}
        </Button>
        <Button onClick={onClose}>{t('entry.close')}</Button>
      </div>
    </Form>
  );
}
