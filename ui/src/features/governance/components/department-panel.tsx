import { DeleteOutlined, EditOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Space } from 'antd';
import { useTranslation } from 'react-i18next';
import { ConfirmAction } from '@/components/confirm-action';
import { type Column, DataTable } from '@/components/data-table';
import { Panel } from '@/components/panel';
import { type Department, removeDepartment, removeTeam, type Team } from '../api/administration';

interface DepartmentPanelProps {
  department: Department;
  teams: Team[];
  onRename: () => void;
  /** a team to change, or none: a new one */
  onTeam: (team?: Team) => void;
  onChanged: () => void;
}

/** One department with its teams. */
export function DepartmentPanel({ department, teams, onRename, onTeam, onChanged }: DepartmentPanelProps) {
  const { t } = useTranslation('governance');
  const columns: Column<Team>[] = [
    { key: 'name', title: t('teams.name'), value: (it) => it.name, width: 200 },
    { key: 'manager', title: t('teams.manager'), value: (it) => it.manager?.name, width: 160 },
    { key: 'count', title: t('teams.count'), kind: 'count', value: (it) => it.members.length, width: 90 },
    { key: 'members', title: t('teams.members'), value: (it) => it.members.map((one) => one.name).join('、') },
  ];
  const counts = [
    t('departments.accounts', { count: department.accounts }),
    t('departments.teams', { count: teams.length }),
  ];
  return (
    <Panel
      title={department.name}
      note={counts.join(' · ')}
      actions={
        <Space size={4} wrap>
          <Button size="small" icon={<PlusOutlined aria-hidden />} onClick={() => onTeam()}>
            {t('teams.add')}
          </Button>
          <Button size="small" type="text" icon={<EditOutlined aria-hidden />} onClick={onRename}>
            {t('departments.rename')}
          </Button>
          {department.accounts === 0 && teams.length === 0 && (
            <ConfirmAction
              size="small"
              type="text"
              danger
              icon={<DeleteOutlined aria-hidden />}
              question={t('departments.removeQuestion', { name: department.name })}
              run={() => removeDepartment(department.id).then(onChanged)}
            >
              {t('departments.remove')}
            </ConfirmAction>
          )}
        </Space>
      }
    >
      {teams.length === 0 ? (
        <span className="muted">{t('teams.none')}</span>
      ) : (
        <DataTable
          name={`teams-${department.id.slice(0, 8)}`}
          label={t('teams.of', { department: department.name })}
          columns={columns}
          rows={teams}
          rowKey={(it) => it.id}
          search={false}
          rowActions={(it) => (
            <Space size={4}>
              <Button size="small" type="text" onClick={() => onTeam(it)}>
                {t('teams.edit')}
              </Button>
              <ConfirmAction
                size="small"
                type="text"
                danger
                question={t('teams.removeQuestion', { name: it.name })}
                consequence={t('teams.removeText')}
                run={() => removeTeam(it.id).then(onChanged)}
              >
                {t('teams.remove')}
              </ConfirmAction>
            </Space>
          )}
        />
      )}
    </Panel>
  );
}
