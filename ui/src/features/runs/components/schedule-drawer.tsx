import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button, Drawer, Form, Input, InputNumber, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { Answer } from '@/components/answer';
import { asProblem } from '@/lib/problem';
import { defaultsQuery } from '../api/runs';
import { addSchedule, changeSchedule, RHYTHMS, type Schedule, type Timing } from '../api/schedules';
import { toForm, toSettings } from './settings-form';
import { SettingsFields, type SettingsForm } from './settings-fields';

interface ScheduleForm extends SettingsForm {
  rhythm: Timing['rhythm'];
  at: string;
  weekday: number;
  day: number;
}

/** Adds a schedule or changes one: when, and with which settings. */
export function ScheduleDrawer({ edited, onClose }: { edited: Schedule | 'new'; onClose: () => void }) {
  const { t } = useTranslation('runs');
  const { message } = App.useApp();
  const queries = useQueryClient();
  const defaults = useQuery(defaultsQuery);
  const [form] = Form.useForm<ScheduleForm>();
  const rhythm = Form.useWatch('rhythm', form);
  const save = useMutation({
    mutationFn: (values: ScheduleForm) => {
      const choice = {
        timing: timing(values),
        settings: toSettings(settingsOf(values)),
        on: edited === 'new' || edited.on,
      };
      return edited === 'new' ? addSchedule(choice) : changeSchedule(edited.id, choice);
    },
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['schedules'] });
      onClose();
    },
    onError: (error) => void message.error(asProblem(error).detail ?? asProblem(error).title),
  });
  const present = edited === 'new' ? undefined : edited.timing;
  return (
    <Drawer
      title={edited === 'new' ? t('schedules.add') : t('schedules.change')}
      open
      onClose={onClose}
      size={420}
      footer={
        <Button type="primary" block loading={save.isPending} onClick={() => form.submit()}>
          {t('schedules.save')}
        </Button>
      }
    >
      <Answer query={defaults}>
        {({ settings }) => (
          <Form
            form={form}
            layout="vertical"
            initialValues={{
              ...toForm(edited === 'new' ? settings : edited.settings),
              rhythm: present?.rhythm ?? 'DAILY',
              at: present?.at?.slice(0, 5) ?? '02:00',
              weekday: present?.rhythm === 'WEEKLY' ? present.day : 1,
              day: present?.rhythm === 'MONTHLY' ? present.day : 1,
            }}
            onFinish={(it) => save.mutate(it)}
          >
            <Form.Item name="rhythm" label={t('schedules.rhythm')}>
              <Select
                aria-label={t('schedules.rhythm')}
                options={RHYTHMS.map((it) => ({ value: it, label: t(`rhythmName.${it}`) }))}
              />
            </Form.Item>
            {rhythm !== 'AFTER_IMPORT' && (
              <Form.Item name="at" label={t('schedules.at')} rules={[{ required: true }]}>
                <Input type="time" />
              </Form.Item>
            )}
            {rhythm === 'WEEKLY' && (
              <Form.Item name="weekday" label={t('schedules.weekday')}>
                <Select
                  aria-label={t('schedules.weekday')}
                  options={[1, 2, 3, 4, 5, 6, 7].map((it) => ({ value: it, label: t(`weekday.${it}`) }))}
                />
              </Form.Item>
            )}
            {rhythm === 'MONTHLY' && (
              <Form.Item name="day" label={t('schedules.day')} tooltip={t('schedules.dayHelp')}>
                <InputNumber min={1} max={31} precision={0} />
              </Form.Item>
            )}
            <SettingsFields withDay={false} />
          </Form>
        )}
      </Answer>
    </Drawer>
  );
}

function timing({ rhythm, at, weekday, day }: ScheduleForm): Timing {
  return {
    rhythm,
    at: rhythm === 'AFTER_IMPORT' ? null : at,
    day: rhythm === 'WEEKLY' ? weekday : rhythm === 'MONTHLY' ? day : null,
  };
}

function settingsOf(values: ScheduleForm): SettingsForm {
  return Object.fromEntries(
    Object.entries(values).filter(([name]) => !['rhythm', 'at', 'weekday', 'day'].includes(name)),
  ) as unknown as SettingsForm;
}
