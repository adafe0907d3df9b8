import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button, Tag } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Panel } from '@/components/panel';
import { PermissionGate } from '@/components/permission-gate';
import { ProblemAlert } from '@/components/problem-alert';
import { formatDate, formatInstant } from '@/lib/dates';
import { useMay } from '@/lib/session';
import { suggestions } from '../api/lines';
import { approveWeek, takeApprovalBack, type TimeWeek, writeWeek } from '../api/time';
import styles from './ledger.module.css';
import { minutesOf } from './minutes';
import { blankRow, rowOf, typedOf, WeekGrid } from './week-grid';

/** One employee's week to be written and approved. Ctrl+Enter saves. */
export function WeekEditor({ week }: { week: TimeWeek }) {
  const { t } = useTranslation('ledger');
  const { message } = App.useApp();
  const client = useQueryClient();
  const mayWrite = useMay('LEDGER_WRITE');
  const known = useQuery(suggestions).data?.activities ?? [];
  const [rows, setRows] = useState(() => (week.rows.length === 0 ? [blankRow()] : week.rows.map(typedOf)));
  const [isChanged, setChanged] = useState(false);
  const activities = [...new Set([...known, ...week.rows.map((it) => it.activity)])];
  const reload = () => client.invalidateQueries({ queryKey: ['ledger', 'time'] });
  const filled = rows.filter((it) => it.activity.trim() !== '' || it.days.some((day) => day !== ''));
  const isReadable = filled.every((it) => it.days.every((day) => minutesOf(day) !== undefined));
  const save = useMutation({
    mutationFn: () => writeWeek(week.employee, week.monday, week.version, filled.map(rowOf)),
    onSuccess: async () => {
      void message.success(t('time.saved'));
      await reload();
    },
  });
  const approval = useMutation({
    mutationFn: () => (week.approvedAt == null ? approveWeek : takeApprovalBack)(week.employee, week.monday),
    onSuccess: reload,
  });
  const isApproved = week.approvedAt != null;
  return (
    <Panel
      title={t('time.sheet', { employee: week.employee, monday: formatDate(week.monday) })}
      note={
        week.changedAt == null
          ? t('time.new')
          : t('time.changed', { name: week.changedByName, at: formatInstant(week.changedAt) })
      }
      actions={
        <div className={styles.row}>
          {isApproved && (
            <Tag color="green">
              {t('time.approvedBy', { name: week.approvedByName, at: formatInstant(week.approvedAt ?? '') })}
            </Tag>
          )}
          {week.version > 0 && (
            <PermissionGate needs="MONTH_CLOSE">
              <Button onClick={() => approval.mutate()} loading={approval.isPending} disabled={isChanged}>
                {isApproved ? t('time.takeBack') : t('time.approve')}
              </Button>
            </PermissionGate>
          )}
          <PermissionGate needs="LEDGER_WRITE">
            <Button
              type="primary"
              disabled={!isChanged || isApproved || !isReadable}
              loading={save.isPending}
              onClick={() => save.mutate()}
            >
              {t('time.save')}
            </Button>
          </PermissionGate>
        </div>
      }
    >
      <ProblemAlert error={save.error ?? approval.error} />
      <p className={styles.hint}>{t('time.gridHint')}</p>
      <div
        onKeyDown={(it) => {
          if (it.key === 'Enter' && (it.ctrlKey || it.metaKey) && isReadable) save.mutate();
        }}
      >
        <WeekGrid
          monday={week.monday}
          rows={rows}
          onChange={(it) => {
            setRows(it);
            setChanged(true);
          }}
          activities={activities}
          disabled={isApproved || !mayWrite}
        />
      </div>
    </Panel>
  );
}
