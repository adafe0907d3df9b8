import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Alert, App, Button, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { DayPicker } from '@/components/month-picker';
import { ProblemAlert } from '@/components/problem-alert';
import { exactMoney } from '@/lib/money';
import { asProblem } from '@/lib/problem';
import { useSession } from '@/lib/session';
import { correctLine, type CostDraft, type CostLine } from '../api/lines';
import styles from './ledger.module.css';
import { LineFields } from './line-fields';

interface CorrectionFormProps {
  line: CostLine;
  onDone: (line: CostLine) => void;
  onClose: () => void;
}

interface Correction extends CostDraft {
  reason: string;
  reversedOn?: string;
}

/** What the line should have said; the line itself is taken back, not changed. */
export function CorrectionForm({ line, onDone, onClose }: CorrectionFormProps) {
  const { t } = useTranslation('ledger');
  const { currency } = useSession();
  const { message } = App.useApp();
  const client = useQueryClient();
  const save = useMutation({
    mutationFn: ({ reason, reversedOn, ...draft }: Correction) =>
      correctLine(line.id, draft, reason, reversedOn === '' ? undefined : reversedOn),
    onSuccess: async (it) => {
      void message.success(t('correction.done', { id: it.costId }));
      await client.invalidateQueries({ queryKey: ['ledger'] });
      onDone(it);
    },
  });
  const isClosed = save.error != null && asProblem(save.error).code === 'ledger.month-closed.conflict';
  const required = [{ required: true, message: t('entry.required') }];
  return (
    <Form<Correction>
      layout="vertical"
      requiredMark="optional"
      initialValues={{ ...texts(line), amount: exactMoney(line.amountMinor, currency) }}
      onFinish={(it) => save.mutate(it)}
    >
      <Alert type="info" showIcon title={t('correction.how')} style={{ marginBottom: 16 }} />
      <ProblemAlert error={save.error} />
      <Form.Item name="postedOn" label={t('line.postedOn')} rules={required}>
        <DayPicker />
      </Form.Item>
      <LineFields />
      <Form.Item name="reason" label={t('line.reason')} rules={required}>
        <Input maxLength={2000} />
      </Form.Item>
      <Form.Item
        name="reversedOn"
        label={t('correction.reversedOn')}
        extra={t('correction.reversedOnHint')}
        hidden={!isClosed}
      >
        <DayPicker allowClear />
      </Form.Item>
      <div className={styles.row}>
        <Button type="primary" htmlType="submit" loading={save.isPending}>
          {t('correction.save')}
        </Button>
        <Button onClick={onClose}>{t('entry.close')}</Button>
      </div>
    </Form>
  );
}

/** Without nulls, which form fields do not take. */
function texts(line: CostLine): Partial<CostDraft> {
  return Object.fromEntries(Object.entries(line).filter(([, value]) => typeof value === 'string')) as CostDraft;
}
