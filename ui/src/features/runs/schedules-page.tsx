import { PlusOutlined } from '@ant-design/icons';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Space, Switch } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Answer } from '@/components/answer';
import { ConfirmAction } from '@/components/confirm-action';
import { DataTable } from '@/components/data-table';
import { Page } from '@/components/page';
import { PermissionGate } from '@/components/permission-gate';
import { Empty } from '@/components/states';
import { paths } from '@/config/paths';
import { formatInstant } from '@/lib/dates';
import { useMay } from '@/lib/session';
import { changeSchedule, removeSchedule, type Schedule, schedulesQuery } from './api/schedules';
import { ScheduleDrawer } from './components/schedule-drawer';
import { useRhythmText } from './components/rhythm-text';

/** Runs by the calendar. Route: /runs/schedules */
export function SchedulesPage() {
  const { t } = useTranslation('runs');
  const [edited, setEdited] = useState<Schedule | 'new' | undefined>();
  const query = useQuery(schedulesQuery);
  const add = (
    <PermissionGate needs={['RUN_START']}>
      <Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={() => setEdited('new')}>
        {t('schedules.add')}
      </Button>
    </PermissionGate>
  );
  return (
    <Page
      title={t('schedules.title')}
      help={t('schedules.help')}
      trail={[{ title: t('title'), to: paths.runs }]}
      note={query.data !== undefined && t('schedules.zone', { zone: query.data.zone })}
      actions={add}
    >
      <Answer
        query={query}
        empty={{
          when: (it) => it.items.length === 0,
          show: <Empty title={t('schedules.none')}>{t('schedules.noneHint')}</Empty>,
        }}
      >
        {({ items }) => <Shown schedules={items} onEdit={setEdited} />}
      </Answer>
      {edited !== undefined && <ScheduleDrawer edited={edited} onClose={() => setEdited(undefined)} />}
    </Page>
  );
}

function Shown({ schedules, onEdit }: { schedules: Schedule[]; onEdit: (it: Schedule) => void }) {
  const { t } = useTranslation('runs');
  const mayChange = useMay('RUN_START');
  const queries = useQueryClient();
  const rhythm = useRhythmText();
  const then = async (work: Promise<unknown>) => {
    await work;
    await queries.invalidateQueries({ queryKey: ['schedules'] });
  };
  return (
    <DataTable
      name="schedules"
      label={t('schedules.title')}
      search={false}
      rows={schedules}
      rowKey={(it) => it.id}
      columns={[
        { key: 'when', title: t('schedules.when'), value: (it) => rhythm(it.timing) },
        {
          key: 'next',
          title: t('schedules.next'),
          value: (it) => it.next[0],
          render: (it) =>
            it.next.length === 0 ? '–' : it.next.map((next) => <div key={next}>{formatInstant(next)}</div>),
        },
        {
          key: 'last',
          title: t('schedules.last'),
          value: (it) => it.lastAt,
          render: (it) =>
            it.lastAt == null || it.lastRun == null ? (
              '–'
            ) : (
              <Link to={paths.run(it.lastRun)}>{formatInstant(it.lastAt)}</Link>
            ),
        },
        { key: 'who', title: t('column.who'), value: (it) => it.accountName },
        {
          key: 'on',
          title: t('schedules.on'),
          value: (it) => it.on,
          render: (it) => (
            <Switch
              checked={it.on}
              disabled={!mayChange}
              aria-label={t('schedules.switch', { when: rhythm(it.timing) })}
              onChange={(on) => void then(changeSchedule(it.id, { timing: it.timing, settings: it.settings, on }))}
            />
          ),
        },
      ]}
      rowActions={(it) =>
        mayChange && (
          <Space>
            <Button size="small" onClick={() => onEdit(it)}>
              {t('schedules.change')}
            </Button>
            <ConfirmAction
              size="small"
              danger
              question={t('schedules.removeQuestion', { when: rhythm(it.timing) })}
              run={() => then(removeSchedule(it.id))}
            >
              {t('schedules.remove')}
            </ConfirmAction>
          </Space>
        )
      }
    />
  );
}
