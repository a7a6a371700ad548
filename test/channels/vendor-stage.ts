import { takeIn } from '../../bot/channels/take-in.js';
import type { Clock } from '../../bot/engine/ports.js';
import type { Conversation } from '../../bot/support/conversation.js';
import type { Message } from '../../bot/support/message.js';
import type { FakeVendor, Shown, VendorPost } from '../fakes/fake-vendor.js';
import type { VendorFake } from '../fakes/index.js';
import { eventually } from '../support-files/eventually.js';
import { type RunningConvoz, startConvoz } from '../support-files/running-convoz.js';

export const publicUrl = 'https://chat.shop.example';
const patienceMs = 20_000;

/** The environment of a service that speaks with this vendor, and with no other. */
export function environmentFor(vendor: FakeVendor): Record<string, string> {
  return { PUBLIC_URL: publicUrl, ...vendor.env() };
}

/** The whole service, with one vendor as a real server beside it. */
export class VendorStage {
  private constructor(
    readonly vendor: FakeVendor,
    readonly convoz: RunningConvoz,
  ) {}

  static async start({ start }: VendorFake, env: Record<string, string> = {}, clock?: Clock): Promise<VendorStage> {
    const vendor = await start();
    const convoz = await startConvoz({ env: { ...environmentFor(vendor), ...env }, ...(clock && { clock }) });
    return new VendorStage(vendor, convoz);
  }

  /** Posts to us as the vendor would; resolves with what it was answered. */
  post({ target, method, headers, body }: VendorPost): Promise<Response> {
    const hasBody = method === 'POST';
    return fetch(this.convoz.url + target, { method, headers, ...(hasBody && { body: new Uint8Array(body) }) });
  }

  /** The conversation that a customer's message belongs to. */
  conversationOf({ target, method, headers, body }: VendorPost): string {
    const channel = this.convoz.app.webhooks.get(this.vendor.channel);
    const named = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
    const [event] = channel?.receive({ target, method, headers: named, body, at: new Date() }).events ?? [];
    if (!channel || !event || event.kind === 'receipt') throw new Error(`Nothing is said in a post to ${target}`);
    return takeIn(event, { channel: channel.id, account: channel.account }).conversationId;
  }

  customer(peer: string): VendorCustomer {
    return new VendorCustomer(this, peer);
  }

  async close(): Promise<void> {
    await this.convoz.close();
    await this.vendor.close();
  }
}

/** Somebody who writes to us by way of the vendor, and sees what it shows him. */
export class VendorCustomer {
  #seen = 0;
  #said = 0;
  #conversationId = '';

  constructor(
    readonly stage: VendorStage,
    readonly peer: string,
  ) {}

  /** Says something; resolves once it has been taken. */
  tells(text: string): Promise<void> {
    return this.#deliver(this.stage.vendor.says(this.peer, text, `${this.peer}-${++this.#said}`, publicUrl));
  }

  /** Says something, and waits for the first thing shown after it that fits. */
  async says(text: string, expected: RegExp): Promise<Shown> {
    await this.tells(text);
    return this.sees(expected);
  }

  async taps(shown: Shown, title: string | RegExp, expected: RegExp): Promise<Shown> {
    const { vendor } = this.stage;
    const choice = shown.choices.find((one) =>
      typeof title === 'string' ? one.title === title : title.test(one.title),
    );
    if (!choice || !vendor.taps) throw new Error(`Nothing to tap: ${JSON.stringify(shown)}`);
    await this.#deliver(vendor.taps(this.peer, shown, choice, `${this.peer}-${++this.#said}`, publicUrl));
    return this.sees(expected);
  }

  /** The next thing shown that fits; what stands before it counts as seen. */
  async sees(expected: RegExp): Promise<Shown> {
    const next = () =>
      this.stage.vendor.shown(this.peer).findIndex((one, i) => i >= this.#seen && expected.test(one.text));
    await eventually(() => next() >= 0, patienceMs).catch(() => {
      const all = this.stage.vendor.shown(this.peer).map(({ text }, i) => `${i < this.#seen ? '(seen) ' : ''}${text}`);
      throw new Error(`${expected} was not shown on ${this.stage.vendor.channel}. Shown:\n${all.join('\n')}`);
    });
    const at = next();
    this.#seen = at + 1;
    return this.stage.vendor.shown(this.peer)[at] as Shown;
  }

  /** His conversation, from his first message on. */
  async conversation(): Promise<Conversation> {
    const found = await this.stage.convoz.app.store.conversations.find(this.#conversationId);
    if (!found) throw new Error(`No conversation of ${this.peer} on ${this.stage.vendor.channel}`);
    return found;
  }

  transcript(): Promise<Message[]> {
    return this.stage.convoz.app.store.messages.since(this.#conversationId, 0, 1000);
  }

  async #deliver(post: VendorPost): Promise<void> {
    this.#conversationId = this.stage.conversationOf(post);
    const response = await this.stage.post(post);
    if (!response.ok) throw new Error(`Not taken: ${response.status} ${await response.text()}`);
  }
}
