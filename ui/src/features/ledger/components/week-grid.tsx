import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { AutoComplete, Button, Input } from 'antd';
import dayjs from 'dayjs';
import { useTranslation } from 'react-i18next';
import { language } from '@/i18n';
import type { TimeRow } from '../api/time';
import styles from './ledger.module.css';
import { asTime, minutesOf } from './minutes';

/** A row while it is typed: minutes as texts. */
export interface Typed {
  activity: string;
  customerId: string;
  ticketId: string;
  days: string[];
}

export const blankRow = (): Typed => ({ activity: '', customerId: '', ticketId: '', days: Array(7).fill('') });

export const typedOf = (row: TimeRow): Typed => ({
  activity: row.activity,
  customerId: row.customerId ?? '',
  ticketId: row.ticketId ?? '',
  days: row.minutes.map((it) => (it === 0 ? '' : asTime(it))),
});

export const rowOf = (typed: Typed): TimeRow => ({
  activity: typed.activity,
  customerId: typed.customerId,
  ticketId: typed.ticketId,
  minutes: typed.days.map((it) => minutesOf(it) ?? 0),
});

interface WeekGridProps {
  monday: string;
  rows: Typed[];
  onChange: (rows: Typed[]) => void;
  activities: string[];
  disabled: boolean;
}

/** A week's time sheet: a row for each activity and customer, a column for each day, hours and minutes as 1:30 or 90. */
export function WeekGrid({ monday, rows, onChange, activities, disabled }: WeekGridProps) {
  const { t } = useTranslation('ledger');
  const put = (index: number, change: Partial<Typed>) =>
    onChange(rows.map((it, i) => (i === index ? { ...it, ...change } : it)));
  const days = Array.from({ length: 7 }, (_, i) => dayjs(monday).add(i, 'day').format('YYYY-MM-DD'));
  const total = (pick: (row: Typed) => string[]) =>
    rows.flatMap(pick).reduce((sum, it) => sum + (minutesOf(it) ?? 0), 0);
  return (
    <>
      <div className={styles.scroll} role="region" aria-label={t('time.grid')} tabIndex={0}>
        <table className={styles.grid}>
          <thead>
            <tr>
              <th scope="col">{t('line.activity')}</th>
              <th scope="col">{t('line.customerId')}</th>
              <th scope="col">{t('line.ticketId')}</th>
              {days.map((it) => (
                <th key={it} scope="col" className={styles.number}>
                  {weekday(it)}
                </th>
              ))}
              <th scope="col" className={styles.number}>
                {t('time.total')}
              </th>
              <td />
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => (
              <tr key={index}>
                <td>
                  <AutoComplete
                    aria-label={t('time.activityOf', { row: index + 1 })}
                    style={{ width: 140 }}
                    disabled={disabled}
                    value={row.activity}
                    options={activities.map((it) => ({ value: it }))}
                    showSearch={{ filterOption: (it, option) => String(option?.value).includes(it) }}
                    onChange={(activity: string) => put(index, { activity })}
                  />
                </td>
                {(['customerId', 'ticketId'] as const).map((key) => (
                  <td key={key}>
                    <Input
                      aria-label={t('batch.cell', { row: index + 1, column: t(`line.${key}`) })}
                      style={{ width: 110 }}
                      disabled={disabled}
                      value={row[key]}
                      onChange={(it) => put(index, { [key]: it.target.value })}
                    />
                  </td>
                ))}
                {days.map((day, i) => (
                  <td key={day} className={styles.number}>
                    <Input
                      aria-label={t('batch.cell', { row: index + 1, column: weekday(day) })}
                      className={`${styles.day} num`}
                      disabled={disabled}
                      status={row.days[i] !== '' && minutesOf(row.days[i] ?? '') === undefined ? 'error' : undefined}
                      value={row.days[i]}
                      onChange={(it) => put(index, { days: row.days.map((d, j) => (i === j ? it.target.value : d)) })}
                    />
                  </td>
                ))}
                <td className={styles.number}>{asTime(total((it) => (it === row ? it.days : [])))}</td>
                <td>
                  <Button
                    icon={<DeleteOutlined aria-hidden />}
                    disabled={disabled}
                    aria-label={t('batch.remove', { row: index + 1 })}
                    onClick={() => onChange(rows.filter((_, i) => i !== index))}
                  />
                </td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row" colSpan={3}>
                {t('time.total')}
              </th>
              {days.map((day, i) => (
                <td key={day} className={styles.number}>
                  {asTime(total((it) => [it.days[i] ?? '']))}
                </td>
              ))}
              <td className={styles.number}>
                <strong>{asTime(total((it) => it.days))}</strong>
              </td>
              <td />
            </tr>
          </tfoot>
        </table>
      </div>
      <Button icon={<PlusOutlined aria-hidden />} disabled={disabled} onClick={() => onChange([...rows, blankRow()])}>
        {t('batch.add')}
      </Button>
    </>
  );
}

function weekday(day: string): string {
  return new Intl.DateTimeFormat(language(), {
    weekday: 'short',
    day: 'numeric',
    month: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(`${day}T00:00:00Z`));
}
