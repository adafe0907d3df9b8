import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Drawer, Form, Input, InputNumber, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { MonthPicker } from '@/components/month-picker';
import { ProblemAlert } from '@/components/problem-alert';
import { today } from '@/lib/dates';
import { exactMoney } from '@/lib/money';
import { useSession } from '@/lib/session';
import type { CostDraft } from '../api/lines';
import { type Recurring, saveRecurring } from '../api/recurring';
import styles from './ledger.module.css';
import { LineFields } from './line-fields';

type Cost = Recurring['cost'];

interface Fields extends CostDraft {
  name: string;
  everyMonths: number;
  fromMonth: string;
  toMonth?: string;
  dayOfMonth: number;
}

/** Adds a recurring cost or changes what it posts from now on. */
export function RecurringDrawer({ cost, onClose }: { cost: Cost | 'new'; onClose: () => void }) {
  const { t } = useTranslation('ledger');
  const { currency } = useSession();
  const client = useQueryClient();
  const [form] = Form.useForm<Fields>();
  const save = useMutation({
    mutationFn: ({ name, everyMonths, fromMonth, toMonth, dayOfMonth, ...line }: Fields) =>
      saveRecurring(cost === 'new' ? undefined : cost.id, {
        name,
        everyMonths,
        fromMonth,
        toMonth: toMonth === '' ? undefined : toMonth,
        dayOfMonth,
        line,
      }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['ledger'] });
      onClose();
    },
  });
  const required = [{ required: true, message: t('entry.required') }];
  return (
    <Drawer
      open
      onClose={onClose}
      size={560}
      title={cost === 'new' ? t('recurring.add') : t('recurring.edit')}
      footer={
        <div style={{ display: 'flex', gap: 8, justifyContent: 'flex-end' }}>
          <Button onClick={onClose}>{t('entry.close')}</Button>
          <Button type="primary" onClick={form.submit} loading={save.isPending}>
            {t('recurring.save')}
          </Button>
        </div>
      }
    >
      <Form<Fields>
        form={form}
        layout="vertical"
        requiredMark="optional"
        initialValues={valuesOf(cost, currency)}
        onFinish={(it) => save.mutate(it)}
      >
        <ProblemAlert error={save.error} />
        <Form.Item name="name" label={t('recurring.name')} rules={required}>
          <Input maxLength={200} autoComplete="off" />
        </Form.Item>
        <div className={styles.pair}>
          <Form.Item name="everyMonths" label={t('recurring.interval')} rules={required}>
            <Select options={[1, 3, 12].map((it) => ({ value: it, label: t(`recurring.every.${it}`) }))} />
          </Form.Item>
          <Form.Item name="dayOfMonth" label={t('recurring.day')} extra={t('recurring.dayHint')} rules={required}>
            <InputNumber min={1} max={31} precision={0} style={{ width: '100%' }} />
          </Form.Item>
          <Form.Item name="fromMonth" label={t('recurring.from')} rules={required}>
            <MonthPicker />
          </Form.Item>
          <Form.Item name="toMonth" label={t('recurring.to')} extra={t('recurring.openEnd')}>
            <MonthPicker allowClear />
          </Form.Item>
        </div>
        <LineFields />
      </Form>
    </Drawer>
  );
}

function valuesOf(cost: Cost | 'new', currency: string): Partial<Fields> {
  if (cost === 'new') return { everyMonths: 1, dayOfMonth: 1, fromMonth: today().slice(0, 7) };
  const known = Object.fromEntries(Object.entries(cost).filter(([, it]) => it !== null)) as Partial<Fields>;
  return { ...known, amount: exactMoney(cost.amountMinor, currency) };
}
