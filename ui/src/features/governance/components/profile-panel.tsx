import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button, Descriptions, Form, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { Panel } from '@/components/panel';
import { ProblemAlert } from '@/components/problem-alert';
import { switchLanguage } from '@/i18n';
import { type Account, ownAccount, saveProfile } from '../api/account';
import { RoleNames } from './role-names';

/** One's name and language; what only an administrator changes is shown below. */
export function ProfilePanel({ account }: { account: Account }) {
  const { t } = useTranslation('governance');
  const { message } = App.useApp();
  const client = useQueryClient();
  const save = useMutation({
    mutationFn: saveProfile,
    onSuccess: async (it) => {
      client.setQueryData(ownAccount.queryKey, it);
      await client.invalidateQueries({ queryKey: ['session'] });
      await switchLanguage(it.language.startsWith('en') ? 'en' : 'zh-CN');
      void message.success(t('saved'));
    },
  });
  return (
    <Panel title={t('account.profile')}>
      <Form layout="vertical" requiredMark={false} initialValues={account} onFinish={(it) => save.mutate(it)}>
        <ProblemAlert error={save.error} />
        <Form.Item name="name" label={t('field.name')} rules={[{ required: true, message: t('field.required') }]}>
          <Input autoComplete="name" maxLength={100} />
        </Form.Item>
        <Form.Item name="language" label={t('field.language')}>
          <Select
            options={[
              { value: 'zh-CN', label: '简体中文' },
              { value: 'en', label: 'English' },
            ]}
          />
        </Form.Item>
        <Button type="primary" htmlType="submit" loading={save.isPending}>
          {t('save')}
        </Button>
      </Form>
      <Descriptions
        style={{ marginTop: 24 }}
        size="small"
        column={1}
        items={[
          { key: 'roles', label: t('field.roles'), children: <RoleNames codes={account.roles} /> },
          { key: 'department', label: t('field.department'), children: account.department?.name ?? '–' },
          { key: 'teams', label: t('field.teams'), children: account.teams.map((it) => it.name).join('、') || '–' },
          { key: 'owner', label: t('field.ownerName'), children: account.ownerName },
        ]}
      />
    </Panel>
  );
}
