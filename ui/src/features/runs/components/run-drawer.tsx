import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button, Drawer, Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { Answer } from '@/components/answer';
import { asProblem } from '@/lib/problem';
import { defaultsQuery, startRun } from '../api/runs';
import { toForm, toSettings } from './settings-form';
import { SettingsFields, type SettingsForm } from './settings-fields';

interface RunDrawerProps {
  open: boolean;
  onClose: () => void;
}

/** Starts a run: the settings with their defaults, and one button. */
export function RunDrawer({ open, onClose }: RunDrawerProps) {
  const { t } = useTranslation('runs');
  const { message } = App.useApp();
  const queries = useQueryClient();
  const [form] = Form.useForm<SettingsForm>();
  const defaults = useQuery(defaultsQuery);
  const start = useMutation({
    mutationFn: (values: SettingsForm) => startRun(toSettings(values)),
    onSuccess: async () => {
      onClose();
      await queries.invalidateQueries({ queryKey: ['runs'] });
      await queries.invalidateQueries({ queryKey: ['jobs'] });
    },
    onError: (error) => void message.error(asProblem(error).detail ?? asProblem(error).title),
  });
  return (
    <Drawer
      title={t('runNow')}
      open={open}
      onClose={onClose}
      size={420}
      footer={
        <Button type="primary" block loading={start.isPending} onClick={() => form.submit()}>
          {t('start')}
        </Button>
      }
    >
      <p>{t('runNowHelp')}</p>
      <Answer query={defaults}>
        {({ settings }) => (
          <Form form={form} layout="vertical" initialValues={toForm(settings)} onFinish={(it) => start.mutate(it)}>
            <SettingsFields />
          </Form>
        )}
      </Answer>
    </Drawer>
  );
}
