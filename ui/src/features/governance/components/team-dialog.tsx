import { useMutation, useQuery } from '@tanstack/react-query';
import { Form, Input, Modal, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '@/components/problem-alert';
import { accountChoices, addTeam, allDepartments, saveTeam, type Team, type TeamData } from '../api/administration';

interface TeamDialogProps {
  departmentId: string;
  /** none: a new one */
  team?: Team;
  onClose: () => void;
  onSaved: () => void;
}

/** A team's name, department, manager and members. */
export function TeamDialog({ departmentId, team, onClose, onSaved }: TeamDialogProps) {
  const { t } = useTranslation('governance');
  const [form] = Form.useForm<TeamData>();
  const accounts = useQuery(accountChoices).data ?? [];
  const departments = useQuery(allDepartments).data ?? [];
  const save = useMutation({
    mutationFn: (data: TeamData) => (team === undefined ? addTeam(data) : saveTeam(team.id, data)),
    onSuccess: onSaved,
  });
  const people = accounts.map((it) => ({ value: it.id, label: `${it.name} (${it.login})` }));
  const required = [{ required: true, message: t('field.required') }];
  return (
    <Modal
      open
      title={team === undefined ? t('teams.add') : t('teams.edit')}
      okText={t('save')}
      onOk={form.submit}
      confirmLoading={save.isPending}
      onCancel={onClose}
    >
      <Form<TeamData>
        form={form}
        layout="vertical"
        requiredMark="optional"
        initialValues={{
          name: team?.name,
          departmentId,
          managerId: team?.manager?.id,
          memberIds: team?.members.map((it) => it.id) ?? [],
        }}
        onFinish={(it) => save.mutate(it)}
      >
        <ProblemAlert error={save.error} />
        <Form.Item name="name" label={t('teams.name')} rules={required}>
          <Input maxLength={100} autoFocus />
        </Form.Item>
        <Form.Item name="departmentId" label={t('field.department')} rules={required}>
          <Select options={departments.map((it) => ({ value: it.id, label: it.name }))} />
        </Form.Item>
        <Form.Item name="managerId" label={t('teams.manager')} extra={t('teams.managerHint')}>
          <Select allowClear showSearch={{ optionFilterProp: 'label' }} options={people} />
        </Form.Item>
        <Form.Item name="memberIds" label={t('teams.members')}>
          <Select mode="multiple" showSearch={{ optionFilterProp: 'label' }} options={people} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
