import type { Call } from './call.js';

/** Who is signed in. */
export interface Me {
  id: string;
  login: string;
  name: string;
  role: string;
  mustChangePassword: boolean;
  /** A second factor must be set up before anything else. */
  needsSecondFactor?: boolean;
}

/** Whom a link invites. */
export interface Invited {
  login: string;
  name: string;
}

/** The server's verbs for signing in and out. Every one rejects with ApiError. */
export interface SessionApi {
  me(): Promise<Me>;
  /** `code` is that of the second factor, where there is one. */
  login(login: string, password: string, code?: string): Promise<Me>;
  logout(): Promise<void>;
  changePassword(current: string, next: string, code?: string): Promise<Me>;
  invited(token: string): Promise<Invited>;
  acceptInvite(token: string, password: string): Promise<Me>;
  /** What an authenticator app must be told: by hand in groups of four, or by a link. */
  offerFactor(password: string): Promise<{ secret: string; uri: string }>;
  /** Resolves with the recovery codes. */
  confirmFactor(code: string): Promise<string[]>;
}

export function sessionApi(call: Call): SessionApi {
  return {
    me: async () => agentOf(await call('GET', 'me')),
    login: async (login, password, code) =>
      agentOf(await call('POST', 'login', { body: { login, password, ...(code !== undefined && { code }) } })),
    logout: async () => void (await call('POST', 'logout')),
    changePassword: async (current, next, code) =>
      agentOf(await call('POST', 'password', { body: { current, next, ...(code !== undefined && { code }) } })),
    invited: async (token) =>
      ((await call('POST', 'agent-invites/open', { body: { token } })) as { invite: Invited }).invite,
    acceptInvite: async (token, password) =>
      agentOf(await call('POST', 'agent-invites/accept', { body: { token, password } })),
    offerFactor: async (password) =>
      (await call('POST', 'totp', { body: { password } })) as { secret: string; uri: string },
    confirmFactor: async (code) =>
      ((await call('POST', 'totp/confirm', { body: { code } })) as { recoveryCodes: string[] }).recoveryCodes,
  };
}

function agentOf(answer: unknown): Me {
  const { agent, needsSecondFactor = false } = answer as { agent: Me; needsSecondFactor?: boolean };
  return { ...agent, needsSecondFactor };
}
