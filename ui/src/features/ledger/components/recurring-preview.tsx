import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { Answer } from '@/components/answer';
import { type Column, DataTable } from '@/components/data-table';
import { MonthPicker } from '@/components/month-picker';
import { Panel } from '@/components/panel';
import { PermissionGate } from '@/components/permission-gate';
import { ProblemAlert } from '@/components/problem-alert';
import { Empty } from '@/components/states';
import { formatMonth, today } from '@/lib/dates';
import { useUrlState } from '@/lib/use-url-state';
import { type Outcomes, postRecurring, preview } from '../api/recurring';
import styles from './ledger.module.css';

type Outcome = Outcomes['items'][number];
const COLORS = { DUE: 'gold', POSTED: 'green', ALREADY_POSTED: 'green', MONTH_CLOSED: undefined } as const;

/** What posting a month's recurring costs would do, and the button that does it; doing it again does nothing. */
export function RecurringPreview() {
  const { t } = useTranslation('ledger');
  const { message } = App.useApp();
  const client = useQueryClient();
  const [{ month }, change] = useUrlState({ month: today().slice(0, 7) });
  const query = useQuery(preview(month));
  const post = useMutation({
    mutationFn: () => postRecurring(month),
    onSuccess: async (it) => {
      const count = it.items.filter(({ state }) => state === 'POSTED').length;
      void message.success(t('posting.done', { count, month: formatMonth(month) }));
      await client.invalidateQueries({ queryKey: ['ledger'] });
    },
  });
  const due = query.data?.items.filter((it) => it.state === 'DUE').length ?? 0;
  const columns: Column<Outcome>[] = [
    { key: 'name', title: t('recurring.name'), value: (it) => it.name },
    { key: 'postedOn', title: t('line.postedOn'), kind: 'date', value: (it) => it.postedOn },
    { key: 'amountMinor', title: t('line.amount'), kind: 'money', value: (it) => it.amountMinor },
    {
      key: 'state',
      title: t('posting.state'),
      value: (it) => t(`posting.${it.state}`),
      render: (it) => <Tag color={COLORS[it.state]}>{t(`posting.${it.state}`)}</Tag>,
    },
  ];
  return (
    <Panel
      title={t('posting.title')}
      help={t('posting.help')}
      actions={
        <div className={styles.row}>
          <MonthPicker value={month} onChange={(it) => change({ month: it })} label={t('filter.month')} />
          <PermissionGate needs="LEDGER_WRITE">
            <Button type="primary" disabled={due === 0} loading={post.isPending} onClick={() => post.mutate()}>
              {t('posting.post', { count: due })}
            </Button>
          </PermissionGate>
        </div>
      }
    >
      <ProblemAlert error={post.error} />
      <Answer query={query}>
        {(data) => (
          <DataTable
            name="posting"
            label={t('posting.title')}
            columns={columns}
            rows={data.items}
            rowKey={(it) => String(it.recurringId)}
            search={false}
            empty={<Empty title={t('posting.none', { month: formatMonth(month) })} />}
          />
        )}
      </Answer>
    </Panel>
  );
}
