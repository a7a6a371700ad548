import type { Agent, AgentChange, AgentInvite, AgentSession } from './agent.js';
import type { ApiKey } from './api-key.js';

export interface Credential {
  agent: Agent;
  /** `scrypt$N$r$p$salt$hash`, base64url. */
  passwordHash: string;
}

export interface Agents extends AgentSessions, SecondFactors {
  byLogin(login: string): Promise<Credential | undefined>;
  find(id: string): Promise<Agent | undefined>;
  list(): Promise<Agent[]>;
  /** Rejects with AGENT_EXISTS when the login is somebody's. */
  add(agent: Agent, passwordHash: string): Promise<void>;
  /** Ends all sessions of the agent. A one-time password must be changed at the next login. */
  setPassword(id: string, passwordHash: string, options?: { oneTime: boolean }): Promise<void>;
  /**
   * Resolves with the agent as he is then; whoever is disabled loses his sessions. Rejects with NOT_FOUND, and with LAST_ADMIN
   * when nobody would be left who may manage the team.
   */
  change(id: string, change: AgentChange): Promise<Agent>;
}

/** Sessions by the hash of their token. Whether one has been idle too long is for the caller to say. */
export interface AgentSessions {
  /** False, and nothing begins, when the agent's password has been changed since, or he is not active any more. */
  startSession(tokenHash: string, session: AgentSession, passwordHash: string): Promise<boolean>;
  /** Undefined when it has ended or expired, or its agent is not active any more. */
  session(tokenHash: string, now: Date): Promise<{ agent: Agent; session: AgentSession } | undefined>;
  sessionSeen(tokenHash: string, at: Date): Promise<void>;
  /** Those that have not expired, last seen first. */
  sessions(agentId: string, now: Date): Promise<AgentSession[]>;
  endSession(tokenHash: string): Promise<void>;
  /** Ends one of the agent's, or all of them; resolves with how many there were. `except` is the id of one that stays. */
  endSessions(agentId: string, which: { id: string } | { except?: string }): Promise<number>;
}

/** Secrets of second factors, sealed by the caller, and hashes of recovery codes. */
export interface SecondFactors {
  /** The secret in use, and one that has been offered and not been confirmed. */
  totp(agentId: string): Promise<{ secret?: string; offered?: string }>;
  offerTotp(agentId: string, sealed: string): Promise<void>;
  /** Puts the secret to use, its step spent, with these recovery codes; false when it is not the one last offered, or not any more. */
  confirmTotp(agentId: string, sealed: string, step: number, codeHashes: readonly string[]): Promise<boolean>;
  /** Takes the second factor away, with its recovery codes. */
  dropTotp(agentId: string): Promise<void>;
  /** False when this step or a later one has been spent: a code counts once. */
  spendTotpStep(agentId: string, step: number): Promise<boolean>;
  /** Replaces all of them. */
  setRecoveryCodes(agentId: string, codeHashes: readonly string[]): Promise<void>;
  /** False when there is no such code, or not any more. */
  spendRecoveryCode(agentId: string, codeHash: string): Promise<boolean>;
  recoveryCodesLeft(agentId: string): Promise<number>;
}

export interface AgentInvites {
  /** Newest first, those whose time is over among them. */
  list(): Promise<AgentInvite[]>;
  /** Undefined when its time is over. */
  byToken(tokenHash: string, now: Date): Promise<AgentInvite | undefined>;
  /** Rejects with AGENT_EXISTS when the login is somebody's, or has been invited. */
  add(invite: AgentInvite, tokenHash: string): Promise<void>;
  /** Gives it a new token, so that the old link is dead. Rejects with NOT_FOUND. */
  renew(id: string, tokenHash: string, expiresAt: Date): Promise<AgentInvite>;
  /** False when there is none. */
  revoke(id: string): Promise<boolean>;
  /** Makes an agent of it, once. Rejects with INVITE_INVALID when it has been used, revoked or renewed meanwhile. */
  accept(tokenHash: string, agent: Agent, passwordHash: string, now: Date): Promise<void>;
}

export interface ApiKeys {
  /** Newest first, the revoked ones among them. */
  list(): Promise<ApiKey[]>;
  /** Undefined for one that has been revoked. */
  byHash(keyHash: string): Promise<ApiKey | undefined>;
  add(key: ApiKey, keyHash: string): Promise<void>;
  used(id: string, at: Date): Promise<void>;
  /** False when there is none that works. */
  revoke(id: string, at: Date): Promise<boolean>;
}
