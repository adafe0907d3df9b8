import { queryOptions } from '@tanstack/react-query';
import { http } from '@/lib/api';
import type { Permission } from '@/lib/permissions';
import type { Account, Named } from './account';

export type Scope = 'OWN' | 'TEAM' | 'DEPARTMENT' | 'ALL';
export const SCOPES: Scope[] = ['OWN', 'TEAM', 'DEPARTMENT', 'ALL'];

export interface Role {
  code: string;
  name: string;
  builtIn: boolean;
  scope: Scope;
  permissions: Permission[];
  accounts: number;
}

export interface PermissionText {
  code: Permission;
  name: string;
  description: string;
}

export interface Department extends Named {
  accounts: number;
  teams: number;
}

export interface Team extends Named {
  department: Named;
  manager: Named | null;
  members: Named[];
}

export interface AccountData {
  login?: string;
  name: string;
  ownerName?: string;
  email?: string;
  language: string;
  departmentId?: string;
  roles: string[];
}

export interface TeamData {
  name: string;
  departmentId: string;
  managerId?: string;
  memberIds: string[];
}

const items = async <T>(url: string) => (await http.get<{ items: T[] }>(url, { limit: 200 })).items;

export const allRoles = queryOptions({ queryKey: ['roles'], queryFn: () => items<Role>('/api/roles') });
export const allPermissions = queryOptions({
  queryKey: ['permissions'],
  queryFn: () => items<PermissionText>('/api/roles/permissions'),
  staleTime: Infinity,
});
export const allDepartments = queryOptions({
  queryKey: ['departments'],
  queryFn: () => items<Department>('/api/departments'),
});
export const allTeams = queryOptions({ queryKey: ['teams'], queryFn: () => items<Team>('/api/teams') });
/** Accounts to choose managers and members from. */
export const accountChoices = queryOptions({
  queryKey: ['accounts', 'choices'],
  queryFn: () => items<Account>('/api/accounts'),
});

export const addAccount = (data: AccountData) =>
  http.post<{ account: Account; temporaryPassword: string }>('/api/accounts', data);
export const saveAccount = (id: string, data: AccountData) => http.put<Account>(`/api/accounts/${id}`, data);
export const removeAccount = (id: string) => http.delete(`/api/accounts/${id}`);
export const setLocked = (id: string, locked: boolean) =>
  http.post(`/api/accounts/${id}/${locked ? 'lock' : 'unlock'}`);
export const resetPassword = (id: string) => http.post<{ temporaryPassword: string }>(`/api/accounts/${id}/password`);
export const removeAccountTotp = (id: string) => http.delete(`/api/accounts/${id}/totp`);
export const endAccountSessions = (id: string) => http.delete(`/api/accounts/${id}/sessions`);

export const addRole = (data: { name: string; scope: Scope; permissions: Permission[] }) =>
  http.post<Role>('/api/roles', data);
export const saveRole = ({ code, name, scope, permissions }: Role) =>
  http.put<Role>(`/api/roles/${code}`, { name, scope, permissions });
export const removeRole = (code: string) => http.delete(`/api/roles/${code}`);

export const addDepartment = (name: string) => http.post<Department>('/api/departments', { name });
export const renameDepartment = (id: string, name: string) => http.put(`/api/departments/${id}`, { name });
export const removeDepartment = (id: string) => http.delete(`/api/departments/${id}`);
export const addTeam = (data: TeamData) => http.post<Team>('/api/teams', data);
export const saveTeam = (id: string, data: TeamData) => http.put<Team>(`/api/teams/${id}`, data);
export const removeTeam = (id: string) => http.delete(`/api/teams/${id}`);
