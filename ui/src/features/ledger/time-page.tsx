import { LeftOutlined, RightOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { AutoComplete, Button, Tag } from 'antd';
import dayjs from 'dayjs';
import { useTranslation } from 'react-i18next';
import { Answer } from '@/components/answer';
import { type Column, DataTable } from '@/components/data-table';
import { Filter, FilterBar } from '@/components/filter-bar';
import { DayPicker } from '@/components/month-picker';
import { Page } from '@/components/page';
import { Panel } from '@/components/panel';
import { Empty } from '@/components/states';
import { formatMonth, today } from '@/lib/dates';
import { useSession } from '@/lib/session';
import { useUrlState } from '@/lib/use-url-state';
import type { components } from '@/lib/schema';
import { suggestions } from './api/lines';
import { week, weeksOf } from './api/time';
import styles from './components/ledger.module.css';
import { asTime } from './components/minutes';
import { WeekEditor } from './components/week-editor';

type WeekSummary = components['schemas']['LedgerWeekSummary'];

const mondayOf = (day: string) =>
  dayjs(day)
    .subtract((dayjs(day).day() + 6) % 7, 'day')
    .format('YYYY-MM-DD');

/** Time sheets, a week of an employee at a time. Route: /ledger/time?employee=张伟&week=2026-03-02 */
export function TimePage() {
  const { t } = useTranslation('ledger');
  const { account } = useSession();
  const [{ employee, week: monday }, change] = useUrlState({
    employee: account?.name ?? '',
    week: mondayOf(today()),
  });
  const query = useQuery(week(employee, monday));
  const month = monday.slice(0, 7);
  const others = useQuery(weeksOf(month));
  const words = useQuery(suggestions).data;
  const employees = [...new Set([...(words?.employees ?? []), ...(others.data ?? []).map((it) => it.employee)])];
  const go = (days: number) => change({ week: dayjs(monday).add(days, 'day').format('YYYY-MM-DD') });
  const columns: Column<WeekSummary>[] = [
    {
      key: 'employee',
      title: t('line.employee'),
      value: (it) => it.employee,
      render: (it) => (
        <button
          type="button"
          className={styles.link}
          onClick={() => change({ employee: it.employee, week: it.monday })}
        >
          {it.employee}
        </button>
      ),
    },
    { key: 'monday', title: t('time.week'), kind: 'date', value: (it) => it.monday },
    {
      key: 'minutes',
      title: t('time.inMonth'),
      kind: 'count',
      value: (it) => it.minutes,
      render: (it) => <span className="num">{asTime(it.minutes)}</span>,
    },
    {
      key: 'isApproved',
      title: t('time.approval'),
      value: (it) => (it.isApproved ? t('time.approved') : t('time.notApproved')),
      render: (it) => (
        <Tag color={it.isApproved ? 'green' : 'gold'}>{it.isApproved ? t('time.approved') : t('time.notApproved')}</Tag>
      ),
    },
  ];
  return (
    <Page title={t('time.title')} help={t('time.help')}>
      <FilterBar>
        <Filter label={t('line.employee')}>
          <AutoComplete
            key={employee}
            defaultValue={employee}
            style={{ minWidth: 180 }}
            options={employees.map((it) => ({ value: it }))}
            showSearch={{ filterOption: (it, option) => String(option?.value).includes(it) }}
            onSelect={(it: string) => change({ employee: it })}
            onBlur={(it) => change({ employee: (it.target as HTMLInputElement).value.trim() })}
          />
        </Filter>
        <Filter label={t('time.week')}>
          <DayPicker value={monday} onChange={(it) => change({ week: mondayOf(it) })} />
        </Filter>
        <div className={styles.row}>
          <Button icon={<LeftOutlined aria-hidden />} onClick={() => go(-7)} aria-label={t('time.before')} />
          <Button onClick={() => change({ week: mondayOf(today()) })}>{t('time.thisWeek')}</Button>
          <Button icon={<RightOutlined aria-hidden />} onClick={() => go(7)} aria-label={t('time.after')} />
        </div>
      </FilterBar>
      {employee === '' ? (
        <Empty title={t('time.noEmployee')}>{t('time.noEmployeeHint')}</Empty>
      ) : (
        <Answer query={query}>
          {(data) => <WeekEditor key={`${data.employee} ${data.monday} ${data.version}`} week={data} />}
        </Answer>
      )}
      <Panel title={t('time.monthTitle', { month: formatMonth(month) })}>
        <Answer query={others}>
          {(data) => (
            <DataTable
              name="weeks"
              label={t('time.monthTitle', { month: formatMonth(month) })}
              columns={columns}
              rows={data}
              rowKey={(it) => `${it.employee} ${it.monday}`}
              empty={<Empty title={t('time.none')}>{t('time.noneHint')}</Empty>}
            />
          )}
        </Answer>
      </Panel>
    </Page>
  );
}
