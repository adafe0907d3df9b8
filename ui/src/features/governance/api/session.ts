import { adoptLanguage } from '@/i18n';
import { api } from '@/lib/api';
import type { components } from '@/lib/schema';
import type { Session } from '@/lib/session';

export type Credentials = components['schemas']['GovernanceSignIn'];
export type FirstAdministrator = components['schemas']['GovernanceSetup'];

/** The answer that the password was right and the code of the second step is missing. */
export const CODE_NEEDED = 'governance.code-needed.sign-in';

async function begun(session: Session): Promise<Session> {
  if (session.account != null) await adoptLanguage(session.account.language);
  return session;
}

export const signIn = async (body: Credentials) => begun((await api.POST('/api/session', { body })).data!);
export const setUp = async (body: FirstAdministrator) => begun((await api.POST('/api/setup', { body })).data!);
