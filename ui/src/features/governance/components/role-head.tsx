import { DeleteOutlined } from '@ant-design/icons';
import { useQueryClient } from '@tanstack/react-query';
import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { ConfirmAction } from '@/components/confirm-action';
import { useMay } from '@/lib/session';
import { allRoles, removeRole, type Role, type Scope, SCOPES } from '../api/administration';
import styles from './role-matrix.module.css';

/** The administrator's role stays as it is, so that there is always a way back in. */
export function isFixed(role: Role): boolean {
  return role.code === 'administrator';
}

/** A role's name, how many have it, and removing one nobody has. */
export function RoleHead({ role }: { role: Role }) {
  const { t } = useTranslation('governance');
  const client = useQueryClient();
  const mayRemove = useMay('ROLE_ADMIN') && !role.builtIn && role.accounts === 0;
  return (
    <th scope="col" className={styles.role}>
      {role.name}
      <small>{t('roles.accounts', { count: role.accounts })}</small>
      {mayRemove && (
        <ConfirmAction
          size="small"
          type="text"
          danger
          icon={<DeleteOutlined aria-hidden />}
          aria-label={t('roles.remove', { name: role.name })}
          question={t('roles.removeQuestion', { name: role.name })}
          run={async () => {
            await removeRole(role.code);
            await client.invalidateQueries({ queryKey: allRoles.queryKey });
          }}
        />
      )}
    </th>
  );
}

/** Which customers a role sees. */
export function ScopeCell({ role, onChange }: { role: Role; onChange: (role: Role) => void }) {
  const { t } = useTranslation('governance');
  const mayEdit = useMay('ROLE_ADMIN');
  return (
    <td>
      <Select<Scope>
        size="small"
        variant="borderless"
        aria-label={t('roles.scopeOf', { role: role.name })}
        value={role.scope}
        disabled={isFixed(role) || !mayEdit}
        popupMatchSelectWidth={false}
        onChange={(scope) => onChange({ ...role, scope })}
        options={SCOPES.map((it) => ({ value: it, label: t(`scope.${it}`) }))}
      />
    </td>
  );
}
