import { Checkbox } from 'antd';
import { useTranslation } from 'react-i18next';
import { useMay, useSession } from '@/lib/session';
import type { PermissionText, Role } from '../api/administration';
import { isFixed } from './role-head';

interface RoleRowProps {
  permission: PermissionText;
  roles: Role[];
  onChange: (role: Role) => void;
}

/** One permission across the roles. Nobody gives away what they do not have. */
export function RoleRow({ permission, roles, onChange }: RoleRowProps) {
  const { t } = useTranslation('governance');
  const mayEdit = useMay('ROLE_ADMIN');
  const mayGive = useSession().permissions.includes(permission.code);
  const { code, name, description } = permission;
  return (
    <tr>
      <th scope="row">
        {name}
        <small>{description}</small>
      </th>
      {roles.map((role) => (
        <td key={role.code}>
          <Checkbox
            aria-label={t('roles.mayOf', { role: role.name, permission: name })}
            checked={role.permissions.includes(code)}
            disabled={isFixed(role) || !mayEdit || !mayGive}
            onChange={({ target }) =>
              onChange({
                ...role,
                permissions: target.checked
                  ? [...role.permissions, code]
                  : role.permissions.filter((it) => it !== code),
              })
            }
          />
        </td>
      ))}
    </tr>
  );
}
