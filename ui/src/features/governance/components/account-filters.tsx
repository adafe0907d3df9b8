import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useUrlState } from '@/lib/use-url-state';
import { allDepartments, type Role } from '../api/administration';

/** What accounts are narrowed by, as the URL and the API name it. */
export const ACCOUNT_FILTERS = { role: '', department: '', locked: '' };

/** Narrows the accounts by role, department and whether they are locked. */
export function AccountFilters({ roles }: { roles: Role[] }) {
  const { t } = useTranslation('governance');
  const departments = useQuery(allDepartments).data ?? [];
  const [chosen, choose] = useUrlState(ACCOUNT_FILTERS);
  return (
    <>
      <Select
        aria-label={t('field.roles')}
        value={chosen.role}
        onChange={(role) => choose({ role })}
        options={[
          { value: '', label: t('accounts.everyRole') },
          ...roles.map((it) => ({ value: it.code, label: it.name })),
        ]}
        style={{ minWidth: 130 }}
      />
      <Select
        aria-label={t('field.department')}
        value={chosen.department}
        onChange={(department) => choose({ department })}
        options={[
          { value: '', label: t('accounts.everyDepartment') },
          ...departments.map((it) => ({ value: it.id, label: it.name })),
        ]}
        style={{ minWidth: 130 }}
      />
      <Select
        aria-label={t('accounts.state')}
        value={chosen.locked}
        onChange={(locked) => choose({ locked })}
        options={[
          { value: '', label: t('accounts.everyState') },
          { value: 'false', label: t('accounts.active') },
          { value: 'true', label: t('accounts.locked') },
        ]}
        style={{ minWidth: 110 }}
      />
    </>
  );
}
