import { queryOptions } from '@tanstack/react-query';
import { api } from '@/lib/api';
import type { components } from '@/lib/schema';

export type Named = components['schemas']['GovernanceNamed'];
export type Account = components['schemas']['GovernanceAccountView'];
export type OwnSession = components['schemas']['GovernanceSessionView'];
export type Token = components['schemas']['GovernanceTokenView'];

type Profile = components['schemas']['GovernanceProfile'];
type PasswordChange = components['schemas']['GovernancePasswordChange'];
type TokenData = components['schemas']['GovernanceTokenData'];

export const ownAccount = queryOptions({
  queryKey: ['account'],
  queryFn: async () => (await api.GET('/api/account')).data!,
});
export const ownSessions = queryOptions({
  queryKey: ['account', 'sessions'],
  queryFn: async () => (await api.GET('/api/account/sessions')).data!.items,
});
export const ownTokens = queryOptions({
  queryKey: ['account', 'tokens'],
  queryFn: async () => (await api.GET('/api/account/tokens')).data!.items,
});

export const saveProfile = async (body: Profile) => (await api.PUT('/api/account', { body })).data!;
export const changePassword = (body: PasswordChange) => api.POST('/api/account/password', { body });

export const endSession = (id: string) => api.DELETE('/api/account/sessions/{id}', { params: { path: { id } } });
export const endOtherSessions = () => api.DELETE('/api/account/sessions');

export const offerSecondFactor = async (password: string) =>
  (await api.POST('/api/account/totp', { body: { password } })).data!;
export const confirmSecondFactor = async (code: string) =>
  (await api.POST('/api/account/totp/confirmation', { body: { code } })).data!;
export const removeSecondFactor = (password: string) => api.POST('/api/account/totp/removal', { body: { password } });

export const createToken = async (body: TokenData) => (await api.POST('/api/account/tokens', { body })).data!;
export const revokeToken = (id: string) => api.DELETE('/api/account/tokens/{id}', { params: { path: { id } } });
