import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '@/components/problem-alert';
import { allRoles, type PermissionText, type Role, saveRole } from '../api/administration';
import { RoleHead, ScopeCell } from './role-head';
import styles from './role-matrix.module.css';
import { RoleRow } from './role-row';

/** Permissions down, roles across. Changes are kept here until they are saved together. */
export function RoleMatrix({ roles, permissions }: { roles: Role[]; permissions: PermissionText[] }) {
  const { t } = useTranslation('governance');
  const { message } = App.useApp();
  const client = useQueryClient();
  const [changed, setChanged] = useState<Record<string, Role>>({});
  const shown = roles.map((it) => changed[it.code] ?? it);
  const save = useMutation({
    mutationFn: async () => {
      for (const role of Object.values(changed)) await saveRole(role);
    },
    onSuccess: () => {
      setChanged({});
      void message.success(t('saved'));
    },
    onSettled: () => client.invalidateQueries({ queryKey: allRoles.queryKey }),
  });
  const change = (role: Role) => setChanged((before) => ({ ...before, [role.code]: role }));
  const count = Object.keys(changed).length;

  return (
    <>
      <ProblemAlert error={save.error} />
      <div className={styles.scroll} role="group" aria-label={t('roles.title')} tabIndex={0}>
        <table className={styles.matrix}>
          <thead>
            <tr>
              <th scope="col">{t('roles.permission')}</th>
              {shown.map((it) => (
                <RoleHead key={it.code} role={it} />
              ))}
            </tr>
          </thead>
          <tbody>
            <tr>
              <th scope="row">
                {t('roles.scope')}
                <small>{t('roles.scopeText')}</small>
              </th>
              {shown.map((it) => (
                <ScopeCell key={it.code} role={it} onChange={change} />
              ))}
            </tr>
            {permissions.map((it) => (
              <RoleRow key={it.code} permission={it} roles={shown} onChange={change} />
            ))}
          </tbody>
        </table>
      </div>
      {count > 0 && (
        <div className={styles.save} role="status">
          <span>{t('roles.unsaved', { count })}</span>
          <Button onClick={() => setChanged({})}>{t('roles.discard')}</Button>
          <Button type="primary" loading={save.isPending} onClick={() => save.mutate()}>
            {t('save')}
          </Button>
        </div>
      )}
    </>
  );
}
