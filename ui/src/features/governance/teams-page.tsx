import { PlusOutlined } from '@ant-design/icons';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Answer } from '@/components/answer';
import { Page } from '@/components/page';
import { Empty } from '@/components/states';
import { addDepartment, allDepartments, allTeams, renameDepartment, type Team } from './api/administration';
import { DepartmentPanel } from './components/department-panel';
import { NameDialog } from './components/name-dialog';
import { TeamDialog } from './components/team-dialog';

/** What is being edited in a dialog. */
type Edited =
  { kind: 'department'; id?: string; name: string } | { kind: 'team'; departmentId: string; team?: Team } | undefined;

/** Departments with their teams: who manages whom, and therefore who sees whose customers. */
export function TeamsPage() {
  const { t } = useTranslation('governance');
  const client = useQueryClient();
  const departments = useQuery(allDepartments);
  const teams = useQuery(allTeams);
  const [edited, setEdited] = useState<Edited>(undefined);
  const reload = async () => {
    setEdited(undefined);
    await Promise.all([allDepartments, allTeams].map((it) => client.invalidateQueries({ queryKey: it.queryKey })));
  };
  const add = (
    <Button
      type="primary"
      icon={<PlusOutlined aria-hidden />}
      onClick={() => setEdited({ kind: 'department', name: '' })}
    >
      {t('departments.add')}
    </Button>
  );

  return (
    <Page title={t('teams.title')} note={t('teams.note')} actions={add}>
      <Answer
        query={departments}
        empty={{
          when: (it) => it.length === 0,
          show: <Empty title={t('departments.none')}>{t('departments.noneHint')}</Empty>,
        }}
      >
        {(known) => (
          <Answer query={teams}>
            {(all) =>
              known.map((it) => (
                <DepartmentPanel
                  key={it.id}
                  department={it}
                  teams={all.filter((team) => team.department.id === it.id)}
                  onRename={() => setEdited({ kind: 'department', id: it.id, name: it.name })}
                  onTeam={(team) => setEdited({ kind: 'team', departmentId: it.id, team })}
                  onChanged={() => void reload()}
                />
              ))
            }
          </Answer>
        )}
      </Answer>
      <NameDialog
        title={
          edited?.kind === 'department' && edited.id !== undefined ? t('departments.rename') : t('departments.add')
        }
        name={edited?.kind === 'department' ? edited.name : undefined}
        onClose={() => setEdited(undefined)}
        save={async (name) => {
          const id = edited?.kind === 'department' ? edited.id : undefined;
          await (id === undefined ? addDepartment(name) : renameDepartment(id, name));
          await reload();
        }}
      />
      {edited?.kind === 'team' && (
        <TeamDialog
          departmentId={edited.departmentId}
          team={edited.team}
          onClose={() => setEdited(undefined)}
          onSaved={() => void reload()}
        />
      )}
    </Page>
  );
}
