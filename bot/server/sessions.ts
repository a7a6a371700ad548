import { createHash, randomBytes } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Request, RequestHandler, Response } from 'express';
import type { Clock } from '../engine/ports.js';
import { ConvozError } from '../errors.js';
import type { Agent } from '../support/agent.js';
import type { Agents } from '../support/repositories.js';

const lifetimeMs = 12 * 3_600_000;

/** Agents' sessions: 256 random bits in a cookie, their hash in the store, twelve hours at most. */
export class Sessions {
  readonly #agents: Agents;
  readonly #clock: Clock;
  readonly #secure: boolean;

  constructor(agents: Agents, clock: Clock, secure: boolean) {
    this.#agents = agents;
    this.#clock = clock;
    this.#secure = secure;
  }

  async start(response: Response, agent: Agent): Promise<void> {
    const token = randomBytes(32).toString('base64url');
    const expires = new Date(this.#clock.now().getTime() + lifetimeMs);
    await this.#agents.startSession(hashOf(token), agent.id, expires);
    response.cookie(this.#name, token, {
      httpOnly: true,
      sameSite: 'strict',
      secure: this.#secure,
      path: '/',
      maxAge: lifetimeMs,
    });
  }

  async end(request: Request, response: Response): Promise<void> {
    const token = this.#token(request);
    if (token) await this.#agents.endSession(hashOf(token));
    response.clearCookie(this.#name, { path: '/' });
  }

  async agentOf(request: IncomingMessage): Promise<Agent | undefined> {
    const token = this.#token(request);
    return token === undefined ? undefined : this.#agents.session(hashOf(token), this.#clock.now());
  }

  /** Lets logged-in agents pass, as `response.locals.agent`. A one-time password must be changed first. */
  required(options: { evenBeforePasswordChange?: boolean } = {}): RequestHandler {
    return async (request, response, next) => {
      const agent = await this.agentOf(request);
      if (!agent) throw new ConvozError('LOGIN_REQUIRED', 'You are not logged in', { hint: 'Log in at /desk.' });
      if (agent.mustChangePassword && !options.evenBeforePasswordChange) {
        throw new ConvozError('PASSWORD_CHANGE_REQUIRED', 'The one-time password must be changed first', {
          hint: 'Choose your own password at /desk.',
        });
      }
      response.locals.agent = agent;
      next();
    };
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

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}
