import { render } from '../../bot/channels/render.js';
import type { Channel, ChannelCapabilities } from '../../bot/engine/ports.js';
import type { Json } from '../../bot/support/json.js';

/** A channel that is pushed to, and whose far side does what the test says. */
export class FakePushChannel implements Channel {
  readonly id = 'push';
  capabilities: ChannelCapabilities = {
    buttons: 3,
    textLimit: 1000,
    textUnit: 'utf16',
    delivery: 'push',
    ratingControl: false,
  };
  /** What arrived at the far side, in order. */
  readonly arrived: { to: Json; text: string }[] = [];
  /** Called before anything arrives; what it throws is what the far side says. */
  before: (text: string) => Promise<void> | void = () => {};
  /** Called after it arrived, before the receipt is back. */
  after: (text: string) => Promise<void> | void = () => {};

  encode: Channel['encode'] = (reply, language) => render(reply, language, this.capabilities);

  async send(to: Json, payload: string): Promise<string> {
    const { text } = JSON.parse(payload) as { text: string };
    await this.before(text);
    this.arrived.push({ to, text });
    await this.after(text);
    return `receipt ${this.arrived.length}`;
  }

  get texts(): string[] {
    return this.arrived.map(({ text }) => text);
  }
}
