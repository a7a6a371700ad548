import { createHash, randomBytes } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { CookieOptions, Request, RequestHandler, Response } from 'express';
import type { Clock } from '../engine/ports.js';
import { ConvozError } from '../errors.js';
import type { AgentSessions, Credential } from '../support/access-repositories.js';
import type { Agent, AgentSession } from '../support/agent.js';
import { checkCsrf, csrfTokenOf } from './csrf.js';

/** OWASP ASVS 5.0, 7.3: the longest pause, and the longest session however busy. */
const idleMs = 30 * 60_000;
const lifetimeMs = 12 * 3_600_000;
/** The header of what a page asks by itself while nobody is there. */
const unattended = 'x-convoz-unattended';
/** How exactly the pause is measured: the clock is written this often at most. */
const seenEveryMs = 60_000;
const longestBrowser = 200;

/** Agents' sessions: 256 random bits in a cookie, their hash in the store; 30 minutes idle, 12 hours at most. */
export class Sessions {
  readonly #agents: AgentSessions;
  readonly #clock: Clock;
  readonly #secure: boolean;
  readonly #adminsNeedTotp: boolean;

  constructor(agents: AgentSessions, clock: Clock, secure: boolean, { adminsNeedTotp = false } = {}) {
    this.#agents = agents;
    this.#clock = clock;
    this.#secure = secure;
    this.#adminsNeedTotp = adminsNeedTotp;
  }

  /**
   * Begins a session, always a new one, and ends the one that the browser had. Resolves with the token that changing requests
   * must carry. Rejects with LOGIN_FAILED when the password that was proved has been changed meanwhile.
   */
  async start(response: Response, { agent, passwordHash }: Credential): Promise<string> {
    const former = response.req && this.#token(response.req);
    if (former) await this.#agents.endSession(hashOf(former));
    const token = randomBytes(32).toString('base64url');
    const now = this.#clock.now();
    const session = {
      id: randomBytes(16).toString('base64url'),
      agentId: agent.id,
      startedAt: now,
      seenAt: now,
      expiresAt: new Date(now.getTime() + lifetimeMs),
      browser: (response.req?.headers['user-agent'] ?? '').slice(0, longestBrowser),
    };
    if (!(await this.#agents.startSession(hashOf(token), session, passwordHash))) {
      throw new ConvozError('LOGIN_FAILED', 'The password has just been changed', { hint: 'Log in with the new one.' });
    }
    response.cookie(this.#name, token, { ...this.#cookie, maxAge: lifetimeMs });
    return csrfTokenOf(token);
  }

  /** Ends the session of the request; resolves with whose it was. Throws CSRF_REFUSED. */
  async end(request: Request, response: Response): Promise<Agent | undefined> {
    const agent = await this.agentOf(request);
    const token = this.#token(request);
    if (agent && token) {
      checkCsrf(request, token);
      await this.#agents.endSession(hashOf(token));
    }
    response.clearCookie(this.#name, this.#cookie);
    return agent;
  }

  /** Whoever is logged in. Looking does not count as being active: a screen left open is no reason to stay logged in. */
  async agentOf(request: IncomingMessage): Promise<Agent | undefined> {
    return (await this.#find(request))?.agent;
  }

  /** What changing requests of this session must carry; undefined where there is no cookie. */
  csrfOf(request: IncomingMessage): string | undefined {
    const token = this.#token(request);
    return token === undefined ? undefined : csrfTokenOf(token);
  }

  /**
   * Lets logged-in agents pass, as `response.locals.agent`, and counts them as active. A one-time password must be changed
   * first, and a second factor be set up where it is required.
   */
  required(options: { evenBeforePasswordChange?: boolean } = {}): RequestHandler {
    return async (request, response, next) => {
      const found = await this.#find(request);
      if (!found) throw new ConvozError('LOGIN_REQUIRED', 'You are not logged in', { hint: 'Log in at /desk.' });
      const { agent, session, token } = found;
      checkCsrf(request, token);
      if (!options.evenBeforePasswordChange) this.#readyToWork(agent);
      const now = this.#clock.now();
      const isLate = now.getTime() - session.seenAt.getTime() >= seenEveryMs;
      if (isLate && request.headers[unattended] === undefined) await this.#agents.sessionSeen(hashOf(token), now);
      response.locals.agent = agent;
      response.locals.sessionId = session.id;
      next();
    };
  }

  /** Whether this agent must set up a second factor before anything else. */
  needsTotp({ role, totp }: Agent): boolean {
    return this.#adminsNeedTotp && role === 'admin' && totp !== true;
  }

  #readyToWork(agent: Agent): void {
    if (agent.mustChangePassword) {
      throw new ConvozError('PASSWORD_CHANGE_REQUIRED', 'The one-time password must be changed first', {
        hint: 'Choose your own password at /desk.',
      });
    }
    if (this.needsTotp(agent)) {
      throw new ConvozError('SECOND_FACTOR_REQUIRED', 'Admins need a second factor here', {
        hint: 'Set it up with POST /api/totp.',
      });
    }
  }

  async #find(request: IncomingMessage): Promise<{ agent: Agent; session: AgentSession; token: string } | undefined> {
    const token = this.#token(request);
    const now = this.#clock.now();
    const found = token === undefined ? undefined : await this.#agents.session(hashOf(token), now);
    if (!token || !found) return undefined;
    if (now.getTime() - found.session.seenAt.getTime() > idleMs) {
      await this.#agents.endSession(hashOf(token));
      return undefined;
    }
    return { ...found, token };
  }

  /** Alike when it is set and when it is taken away: browsers heed nothing about a name with __Host- that is not secure. */
  get #cookie(): CookieOptions {
    return { httpOnly: true, sameSite: 'strict', secure: this.#secure, path: '/' };
  }

  get #name(): string {
    return this.#secure ? '__Host-convoz' : 'convoz';
  }

  #token(request: IncomingMessage): string | undefined {
    const cookies = (request.headers.cookie ?? '').split(/; */);
    return cookies.find((cookie) => cookie.startsWith(`${this.#name}=`))?.slice(this.#name.length + 1);
  }
}

export function agentOf(response: Response): Agent {
  return response.locals.agent as Agent;
}

/** The id of the session that asks; undefined for a key of another system. */
export function sessionIdOf(response: Response): string | undefined {
  return response.locals.sessionId as string | undefined;
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}
