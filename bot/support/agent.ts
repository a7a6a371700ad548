export const roles = ['agent', 'supervisor', 'admin'] as const;

export type Role = (typeof roles)[number];

/** A person of the support team. The password is kept as a scrypt hash, apart from this record. */
export interface Agent {
  id: string;
  /** The name used to log in; lower case, unique. */
  login: string;
  /** The name customers see. */
  name: string;
  role: Role;
  active: boolean;
  createdAt: Date;
  /** The first, printed password must be changed before anything else. */
  mustChangePassword: boolean;
  /** Logs in with a second factor. */
  totp?: true;
}

export type AgentChange = Partial<Pick<Agent, 'name' | 'role' | 'active'>>;

/** A login, in any case: letters, digits and . _ @ -, up to 100. */
export const loginForm = /^[a-z0-9][a-z0-9._@-]{0,99}$/i;

/** Somebody logged in with some browser, as far as he is shown it. */
export interface AgentSession {
  /** Not the token, which only the browser has. */
  id: string;
  agentId: string;
  startedAt: Date;
  /** To the minute. */
  seenAt: Date;
  expiresAt: Date;
  /** What the browser says of itself, cut; empty when nothing. */
  browser: string;
}

/** Somebody who may become an agent by a link that has been given to him. */
export interface AgentInvite {
  id: string;
  login: string;
  name: string;
  role: Role;
  /** The admin's id. */
  invitedBy: string;
  createdAt: Date;
  expiresAt: Date;
}
