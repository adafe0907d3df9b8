import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Drawer, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { ConfirmAction } from '@/components/confirm-action';
import { MoneyText } from '@/components/money-text';
import { PermissionGate } from '@/components/permission-gate';
import { ProblemAlert } from '@/components/problem-alert';
import { formatInstant } from '@/lib/dates';
import { exactMoney } from '@/lib/money';
import { useSession } from '@/lib/session';
import { explain, removeExplanation, type TieRow } from '../api/trial-balance';
import styles from './ledger.module.css';

interface ExplanationDrawerProps {
  month: string;
  row: TieRow;
  onClose: () => void;
}

/** Why an account differs: what was explained, and what is still to be. */
export function ExplanationDrawer({ month, row, onClose }: ExplanationDrawerProps) {
  const { t } = useTranslation('ledger');
  const { currency } = useSession();
  const client = useQueryClient();
  const reload = () => client.invalidateQueries({ queryKey: ['ledger'] });
  const save = useMutation({
    mutationFn: (it: { amount: string; reason: string }) => explain(month, row.account, it.amount, it.reason),
    onSuccess: reload,
  });
  const required = [{ required: true, message: t('entry.required') }];
  return (
    <Drawer open onClose={onClose} size={520} title={t('tie.explainOf', { account: row.account })}>
      <dl className={styles.facts}>
        <dt>{t('tie.difference')}</dt>
        <dd>
          <MoneyText minor={row.differenceMinor} />
        </dd>
        <dt>{t('tie.unexplained')}</dt>
        <dd>
          <MoneyText minor={row.openMinor} />
        </dd>
      </dl>
      <h2 className={styles.section}>{t('tie.explained')}</h2>
      {row.explanations.length === 0 && <p className={styles.quiet}>{t('tie.noExplanation')}</p>}
      <ul className={styles.files}>
        {row.explanations.map((it) => (
          <li key={it.id}>
            <span className={styles.name}>
              {it.reason}
              <br />
              <span className={styles.quiet}>
                {it.writtenByName}, {formatInstant(it.writtenAt)}
              </span>
            </span>
            <MoneyText minor={it.amountMinor} />
            <PermissionGate needs="LEDGER_WRITE">
              <ConfirmAction
                size="small"
                question={t('tie.removeQuestion')}
                run={() => removeExplanation(month, it.id).then(reload)}
              >
                {t('tie.remove')}
              </ConfirmAction>
            </PermissionGate>
          </li>
        ))}
      </ul>
      {row.openMinor !== 0 && (
        <PermissionGate needs="LEDGER_WRITE">
          <Form
            key={row.openMinor}
            layout="vertical"
            requiredMark="optional"
            initialValues={{ amount: exactMoney(row.openMinor, currency) }}
            onFinish={(it) => save.mutate(it as { amount: string; reason: string })}
          >
            <ProblemAlert error={save.error} />
            <Form.Item name="amount" label={t('tie.amount')} rules={required}>
              <Input inputMode="decimal" className="num" autoComplete="off" />
            </Form.Item>
            <Form.Item name="reason" label={t('line.reason')} rules={required}>
              <Input.TextArea rows={2} maxLength={2000} />
            </Form.Item>
            <Button type="primary" htmlType="submit" loading={save.isPending}>
              {t('tie.explain')}
            </Button>
          </Form>
        </PermissionGate>
      )}
    </Drawer>
  );
}
