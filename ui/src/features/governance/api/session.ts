import { adoptLanguage } from '@/i18n';
import { http } from '@/lib/api';
import type { Session } from '@/lib/session';

export interface Credentials {
  login: string;
  password: string;
  code?: string;
}

export interface FirstAdministrator {
  login: string;
  name: string;
  email?: string;
  password: string;
  language: string;
}

/** The answer that the password was right and the code of the second step is missing. */
export const CODE_NEEDED = 'governance.code-needed.sign-in';

async function begin(url: string, body: object): Promise<Session> {
  const session = await http.post<Session>(url, body);
  if (session.account !== null) await adoptLanguage(session.account.language);
  return session;
}

export const signIn = (credentials: Credentials) => begin('/api/session', credentials);
export const setUp = (first: FirstAdministrator) => begin('/api/setup', first);
