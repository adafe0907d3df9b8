import { queryOptions } from '@tanstack/react-query';
import { http } from '@/lib/api';
import type { Permission } from '@/lib/permissions';

export interface Named {
  id: string;
  name: string;
}

export interface Account {
  id: string;
  login: string;
  name: string;
  ownerName: string;
  email: string | null;
  language: string;
  department: Named | null;
  teams: (Named & { manager: boolean })[];
  roles: string[];
  locked: boolean;
  mustChangePassword: boolean;
  totp: boolean;
  singleSignOn: boolean;
  createdAt: string;
  signedInAt: string | null;
}

export interface OwnSession {
  id: string;
  createdAt: string;
  seenAt: string;
  address: string;
  browser: string;
  current: boolean;
}

export interface Token {
  id: string;
  name: string;
  beginning: string;
  scopes: Permission[];
  createdAt: string;
  expiresAt: string;
  usedAt: string | null;
}

const items = async <T>(url: string) => (await http.get<{ items: T[] }>(url)).items;

export const ownAccount = queryOptions({ queryKey: ['account'], queryFn: () => http.get<Account>('/api/account') });
export const ownSessions = queryOptions({
  queryKey: ['account', 'sessions'],
  queryFn: () => items<OwnSession>('/api/account/sessions'),
});
export const ownTokens = queryOptions({
  queryKey: ['account', 'tokens'],
  queryFn: () => items<Token>('/api/account/tokens'),
});

export const saveProfile = (profile: { name: string; language: string }) => http.put<Account>('/api/account', profile);
export const changePassword = (change: { current: string; password: string }) =>
  http.post('/api/account/password', change);

export const endSession = (id: string) => http.delete(`/api/account/sessions/${id}`);
export const endOtherSessions = () => http.delete('/api/account/sessions');

export const offerSecondFactor = (password: string) =>
  http.post<{ secret: string; address: string }>('/api/account/totp', { password });
export const confirmSecondFactor = (code: string) =>
  http.post<{ recoveryCodes: string[] }>('/api/account/totp/confirmation', { code });
export const removeSecondFactor = (password: string) => http.post('/api/account/totp/removal', { password });

export const createToken = (token: { name: string; scopes: Permission[]; days: number }) =>
  http.post<{ token: string; item: Token }>('/api/account/tokens', token);
export const revokeToken = (id: string) => http.delete(`/api/account/tokens/${id}`);
