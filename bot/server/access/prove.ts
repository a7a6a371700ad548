import type { Request } from 'express';
import { ConvozError, isConvozError } from '../../errors.js';
import type { Credential } from '../../support/access-repositories.js';
import type { Agent } from '../../support/agent.js';
import { passwordMatches } from '../passwords.js';
import type { Access } from './index.js';

/** What somebody shows to be who he says he is. */
export interface Proof {
  login: string;
  password: string;
  /** Six digits of the app, or a recovery code, where there is a second factor. */
  code?: string | undefined;
}

/**
 * Resolves with the agent whose password and code these are, and the hash that matched. Rejects with LOGIN_FAILED, alike and after about the same time for an
 * unknown login, a disabled agent and a wrong password; with CODE_REQUIRED or CODE_WRONG once the password is right; and with
 * TOO_MANY_REQUESTS. Notes what failed.
 */
export async function prove(
  { login, password, code }: Proof,
  request: Request,
  { agents, access }: { agents: { byLogin(login: string): Promise<Credential | undefined> }; access: Access },
): Promise<Credential> {
  const attempt = access.lockout.begin(login, request.ip ?? '');
  const known = await agents.byLogin(login);
  const matches = await passwordMatches(password, known?.passwordHash);
  if (!known?.agent.active || !matches) {
    await noteFailure('password');
    throw new ConvozError('LOGIN_FAILED', 'Login and password do not match');
  }
  const { agent } = known;
  if (agent.totp && code === undefined) {
    attempt.withdraw();
    throw new ConvozError('CODE_REQUIRED', 'This agent also has a second factor', {
      hint: 'Send the same again with the code of the app.',
    });
  }
  const used = agent.totp && code !== undefined ? await spend(agent, code) : undefined;
  attempt.succeeded();
  if (used === 'recovery') await note('recovery.used', agent.id, agent.id);
  return known;

  async function spend(who: Agent, given: string) {
    try {
      return await access.secondFactor.spend(who, given);
    } catch (error) {
      if (isConvozError(error, 'CODE_WRONG')) await noteFailure('code');
      throw error;
    }
  }

  // What was typed as a login is not kept: it may have been the password.
  async function noteFailure(what: 'password' | 'code'): Promise<void> {
    await note('login.failed', 'nobody', known?.agent.id, { what });
    if (attempt.locks === undefined) return;
    // An address is nobody's: whose account was tried last from there says nothing.
    const locked = attempt.locks === 'account' ? known?.agent.id : undefined;
    await note('login.locked', 'nobody', locked, { what: attempt.locks });
    access.warnOfLock(locked);
  }

  function note(
    action: 'login.failed' | 'login.locked' | 'recovery.used',
    actor: string,
    agentId: string | undefined,
    detail: { what?: string } = {},
  ): Promise<void> {
    const object = agentId === undefined ? undefined : { kind: 'agent', id: agentId };
    return access.audit(actor, action, object, { ...detail }, { address: access.addressOf(request) });
  }
}
