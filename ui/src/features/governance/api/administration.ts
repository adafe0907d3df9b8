import { queryOptions } from '@tanstack/react-query';
import { api } from '@/lib/api';
import type { components } from '@/lib/schema';

export type Role = components['schemas']['GovernanceRoleView'];
export type Scope = Role['scope'];
export const SCOPES: Scope[] = ['OWN', 'TEAM', 'DEPARTMENT', 'ALL'];

export type PermissionText = components['schemas']['GovernancePermissionView'];
export type Department = components['schemas']['GovernanceDepartment'];
export type Team = components['schemas']['GovernanceTeam'];
export type CreatedAccount = components['schemas']['GovernanceCreatedAccount'];
export type AccountData = components['schemas']['GovernanceNewAccount'];
export type TeamData = components['schemas']['GovernanceTeamData'];

type RoleData = components['schemas']['GovernanceRoleData'];

export const allRoles = queryOptions({
  queryKey: ['roles'],
  queryFn: async () => (await api.GET('/api/roles')).data!.items,
});
export const allPermissions = queryOptions({
  queryKey: ['permissions'],
  queryFn: async () => (await api.GET('/api/roles/permissions')).data!.items,
  staleTime: Infinity,
});
export const allDepartments = queryOptions({
  queryKey: ['departments'],
  queryFn: async () => (await api.GET('/api/departments')).data!.items,
});
export const allTeams = queryOptions({
  queryKey: ['teams'],
  queryFn: async () => (await api.GET('/api/teams')).data!.items,
});
/** Accounts to choose managers and members from. */
export const accountChoices = queryOptions({
  queryKey: ['accounts', 'choices'],
  queryFn: async () => (await api.GET('/api/accounts', { params: { query: { limit: 200 } } })).data!.items,
});

const of = (id: string) => ({ params: { path: { id } } });

export const addAccount = async (body: AccountData) => (await api.POST('/api/accounts', { body })).data!;
export const saveAccount = (id: string, body: AccountData) => api.PUT('/api/accounts/{id}', { ...of(id), body });
export const removeAccount = (id: string) => api.DELETE('/api/accounts/{id}', of(id));
export const setLocked = (id: string, locked: boolean) =>
  api.POST(locked ? '/api/accounts/{id}/lock' : '/api/accounts/{id}/unlock', of(id));
export const resetPassword = async (id: string) => (await api.POST('/api/accounts/{id}/password', of(id))).data!;
export const removeAccountTotp = (id: string) => api.DELETE('/api/accounts/{id}/totp', of(id));
export const endAccountSessions = (id: string) => api.DELETE('/api/accounts/{id}/sessions', of(id));

export const addRole = async (body: RoleData) => (await api.POST('/api/roles', { body })).data!;
export const saveRole = ({ code, name, scope, permissions }: Role) =>
  api.PUT('/api/roles/{code}', { params: { path: { code } }, body: { name, scope, permissions } });
export const removeRole = (code: string) => api.DELETE('/api/roles/{code}', { params: { path: { code } } });

export const addDepartment = (name: string) => api.POST('/api/departments', { body: { name } });
export const renameDepartment = (id: string, name: string) =>
  api.PUT('/api/departments/{id}', { ...of(id), body: { name } });
export const removeDepartment = (id: string) => api.DELETE('/api/departments/{id}', of(id));
export const addTeam = (body: TeamData) => api.POST('/api/teams', { body });
export const saveTeam = (id: string, body: TeamData) => api.PUT('/api/teams/{id}', { ...of(id), body });
export const removeTeam = (id: string) => api.DELETE('/api/teams/{id}', of(id));
