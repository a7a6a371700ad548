import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import type { Ask } from '../../bot/feedback/asked.js';
import { projectPath } from '../../bot/project-path.js';
import { type RateDeps, rateRoutes } from '../../bot/server/rate/index.js';
import { rateLink } from '../../bot/server/rate/rate-link.js';
import { Tokens } from '../../bot/server/tokens.js';
import { shippedBook } from '../../bot/support/shipped-book.js';
import type { Invitation, Response } from '../../bot/support/survey.js';
import { surveyAsked } from '../../dialogs/survey-asked.js';
import { ratePageWords } from '../../dialogs/wording/index.js';
import { quietMs, SmallConvoz } from '../engine/small-convoz.js';

export interface Answer {
  status: number;
  headers: Headers;
  body: string;
}

export const key = Buffer.alloc(32, 7);

/** The rating page before the real engine, with a clock that the test moves. */
export class RateStage {
  /** What the page has reported as a failure of ours. */
  readonly errors: { code: string; path: string }[] = [];
  url = '';

  private constructor(
    readonly convoz: SmallConvoz,
    readonly server: Server,
    readonly tokens: Tokens,
  ) {}

  static async open(part: Partial<RateDeps> = {}): Promise<RateStage> {
    const convoz = await SmallConvoz.start();
    const app = express();
    app.set('query parser', 'simple');
    const tokens = new Tokens(key, () => convoz.clock.now());
    const stage = new RateStage(convoz, createServer(app), tokens);
    app.use('/rate', rateRoutes(stage.#deps(part)));
    await new Promise<void>((resolve) => stage.server.listen(0, '127.0.0.1', resolve));
    stage.url = `http://127.0.0.1:${(stage.server.address() as AddressInfo).port}`;
    return stage;
  }

  /** A customer whose question was answered and who is asked how easy it was; resolves with the ledger row. */
  async asked(name = 'iria'): Promise<Invitation> {
    const guest = this.convoz.guest(name);
    await guest.say('how long does it take');
    await this.convoz.later(quietMs);
    const invitation = (await guest.survey())?.invitation;
    if (invitation?.status !== 'sent') throw new Error(`Not asked: ${invitation?.status} ${invitation?.reason}`);
    return invitation;
  }

  /** The page's address for this invitation. */
  link(invitation: Pick<Invitation, 'id' | 'expiresAt'>): Promise<string> {
    return rateLink(invitation, { tokens: this.tokens, publicUrl: this.url });
  }

  async invitation(id: string): Promise<Invitation> {
    const found = await this.convoz.store.surveys.invitation(id);
    if (!found) throw new Error(`No invitation ${id}`);
    return found;
  }

  response(id: string): Promise<Response | undefined> {
    return this.convoz.store.surveys.latestResponse(id);
  }

  /** The contact's present wish. */
  async optedOut(invitation: Invitation): Promise<boolean | undefined> {
    return (await this.convoz.store.contacts.find(invitation.contactId))?.surveyOptOut;
  }

  async close(): Promise<void> {
    await new Promise<void>((resolve) => {
      this.server.close(() => resolve());
      this.server.closeAllConnections();
    });
    await this.convoz.close();
  }

  #deps(part: Partial<RateDeps>): RateDeps {
    const { convoz, tokens } = this;
    const ask: Ask = (invitation, language) =>
      surveyAsked(invitation, language, { book: shippedBook, conversations: convoz.store.conversations });
    return {
      tokens,
      store: convoz.store,
      runner: convoz.runner,
      ask,
      words: (language) => ratePageWords(language, 'Europe/Madrid'),
      stylesheet: projectPath('web/rate/rate.css'),
      limit: async () => {},
      firstLanguage: 'es',
      clock: convoz.clock,
      onError: ({ code }, path) => this.errors.push({ code, path }),
      ...part,
    };
  }
}

export async function get(url: string, init: RequestInit = {}): Promise<Answer> {
  return read(await fetch(url, { redirect: 'manual', ...init }));
}

/** Sends a form as a browser does. */
export async function post(url: string, fields: Record<string, string> | [string, string][]): Promise<Answer> {
  const body = new URLSearchParams(fields).toString();
  const headers = { 'content-type': 'application/x-www-form-urlencoded' };
  return read(await fetch(url, { method: 'POST', redirect: 'manual', headers, body }));
}

async function read(response: globalThis.Response): Promise<Answer> {
  return { status: response.status, headers: response.headers, body: await response.text() };
}

/** Where a 303 leads. */
export function target(answer: Answer, from: string): string {
  return new URL(answer.headers.get('location') ?? '', from).href;
}
