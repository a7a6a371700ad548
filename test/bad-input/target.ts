import { randomUUID } from 'node:crypto';
import { expect } from 'chai';
import { type ErrorCode, errorCodes } from '../../bot/errors.js';
import { type RunningConvoz, startConvoz } from '../support-files/running-convoz.js';
import { type Call, call, type Reply } from './wire.js';

export interface Chat {
  id: string;
  token: string;
  streamUrl: string;
}

export interface Kept {
  id: string;
  type: string;
  text?: string;
  replyToId?: string;
  from: { role?: string; name?: string };
  channelData?: { clientActivityID?: string };
}

const patienceMs = 5000;
const json = { 'content-type': 'application/json' };

/** The service under bad input, and what must hold for whatever it is sent. */
export class Target {
  /** How many cases it has stood. */
  cases = 0;
  readonly rejections: unknown[] = [];
  readonly #note = (reason: unknown) => void this.rejections.push(reason);

  private constructor(readonly convoz: RunningConvoz) {
    process.on('unhandledRejection', this.#note);
  }

  static async start(): Promise<Target> {
    return new Target(await startConvoz());
  }

  async close(): Promise<void> {
    process.off('unhandledRejection', this.#note);
    await this.convoz.close();
  }

  get url(): string {
    return this.convoz.url;
  }

  /** Makes one call and checks what must hold for every answer: no 5xx, and an error in our form under its own status. */
  async send(wanted: Call): Promise<Reply> {
    this.cases += 1;
    const reply = await call(this.url, { ...wanted, headers: { ...json, ...wanted.headers } });
    const where = `${wanted.method ?? 'POST'} ${wanted.path.slice(0, 80)} → ${reply.status} ${reply.text.slice(0, 200)}`;
    expect(reply.status, where).to.be.within(200, 499);
    if (reply.status >= 400 && wanted.method !== 'HEAD') {
      expect(reply.body?.error, where).to.include.keys('code', 'message');
      expect(reply.body.error.message, where).to.be.a('string').and.not.equal('');
      expect(errorCodes[reply.body.error.code as ErrorCode], where).to.equal(reply.status);
    }
    return reply;
  }

  /** Like `send`, and the answer must be this error. */
  async refuses(wanted: Call, ...codes: ErrorCode[]): Promise<void> {
    const { body, status, text } = await this.send(wanted);
    expect(codes, `${wanted.path.slice(0, 80)} → ${status} ${text.slice(0, 200)}`).to.include(body?.error?.code);
  }

  async open(): Promise<Chat> {
    const { body } = await call(this.url, {
      path: '/v3/directline/conversations',
      headers: json,
      body: '{"locale":"en"}',
    });
    return { id: body.conversationId, token: body.token, streamUrl: body.streamUrl };
  }

  /** A call that posts to the conversation. */
  posting({ id, token }: Chat, body: string | Buffer): Call {
    const path = `/v3/directline/conversations/${id}/activities`;
    return { path, headers: { authorization: `Bearer ${token}` }, body };
  }

  async transcript({ id, token }: Chat): Promise<Kept[]> {
    const path = `/v3/directline/conversations/${id}/activities`;
    const reply = await call(this.url, { method: 'GET', path, headers: { authorization: `Bearer ${token}` } });
    return reply.body.activities;
  }

  /** The message as it was kept, once it has been answered with a sentence; rejects when that does not happen. */
  async answered(chat: Chat, id: string): Promise<Kept> {
    await this.convoz.app.runner.idle();
    for (let waited = 0; ; waited += 10) {
      const transcript = await this.transcript(chat);
      const kept = transcript.find((activity) => activity.id === id);
      const reply = transcript.find(({ replyToId, type }) => replyToId === id && type === 'message');
      if (kept && /\p{L}{2}/u.test(reply?.text ?? '')) return kept;
      if (waited > patienceMs) throw new Error(kept ? 'The message was not answered.' : 'The message was not kept.');
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  }

  /** What must still work after every block of cases. */
  async worksAsEver(): Promise<void> {
    const chat = await this.open();
    const text = 'how long does delivery take?';
    const message = { type: 'message', text, channelData: { clientActivityID: randomUUID() } };
    const { body } = await call(this.url, {
      ...this.posting(chat, JSON.stringify(message)),
      headers: { ...json, authorization: `Bearer ${chat.token}` },
    });
    expect(await this.answered(chat, body.id)).to.deep.include({ text });
    expect(await this.convoz.app.store.inbox.counts()).to.deep.equal({ pending: 0, dead: 0 });
    expect(this.rejections).to.deep.equal([]);
    expect(({} as { polluted?: unknown }).polluted).to.equal(undefined);
  }
}
