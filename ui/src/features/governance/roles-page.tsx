import { PlusOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Answer } from '@/components/answer';
import { Page } from '@/components/page';
import { PermissionGate } from '@/components/permission-gate';
import { allPermissions, allRoles } from './api/administration';
import { NewRoleDialog } from './components/new-role-dialog';
import { RoleMatrix } from './components/role-matrix';

/** What each role may do and how far it sees, side by side, to be changed in place. */
export function RolesPage() {
  const { t } = useTranslation('governance');
  const roles = useQuery(allRoles);
  const permissions = useQuery(allPermissions);
  const [open, setOpen] = useState(false);
  return (
    <Page
      title={t('roles.title')}
      note={t('roles.note')}
      actions={
        <PermissionGate needs="ROLE_ADMIN">
          <Button icon={<PlusOutlined aria-hidden />} onClick={() => setOpen(true)}>
            {t('roles.add')}
          </Button>
        </PermissionGate>
      }
    >
      <Answer query={permissions}>
        {(texts) => (
          <Answer query={roles}>
            {(known) => (
              <>
                <RoleMatrix roles={known} permissions={texts} />
                <NewRoleDialog open={open} roles={known} onClose={() => setOpen(false)} />
              </>
            )}
          </Answer>
        )}
      </Answer>
    </Page>
  );
}
