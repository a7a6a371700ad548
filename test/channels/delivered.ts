import type { VendorAnswer, WebhookChannel } from '../../bot/channels/webhook-channel.js';
import { readConfig } from '../../bot/config.js';
import { isConvozError } from '../../bot/errors.js';
import { type DeliveryDeps, receiveDelivery } from '../../bot/server/receive-delivery.js';
import { vendorChannels } from '../../bot/vendor-channels.js';
import { SmallConvoz, type SmallOptions } from '../engine/small-convoz.js';
import type { FakeVendor, VendorPost } from '../fakes/fake-vendor.js';
import type { VendorFake } from '../fakes/index.js';
import { environmentFor } from './vendor-stage.js';

/** The engine on a real database, and a vendor's deliveries handed to it as the route hands them, without a network between. */
export class Delivered {
  private constructor(
    readonly vendor: FakeVendor,
    readonly channel: WebhookChannel,
    readonly convoz: SmallConvoz,
  ) {}

  static async start({ start }: VendorFake, options: SmallOptions = {}): Promise<Delivered> {
    const vendor = await start();
    const clock = { now: () => new Date() };
    const channel = vendorChannels(readConfig(environmentFor(vendor)), clock).find(({ id }) => id === vendor.channel);
    if (!channel) throw new Error(`${vendor.channel} is not set up by the environment of its fake`);
    // What leaves is of no concern here, and would take its time.
    const silent = { ...channel, send: async () => 'receipt' };
    return new Delivered(vendor, channel, await SmallConvoz.start({ ...options, channels: [silent] }));
  }

  /** Resolves with what the vendor is told, or with the code of the refusal. */
  async deliver({ target, method, headers, body }: VendorPost): Promise<VendorAnswer | string> {
    const named = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
    try {
      return await receiveDelivery(
        this.channel,
        { target, method, headers: named, body, at: new Date() },
        this.#deps(),
      );
    } catch (error) {
      if (isConvozError(error)) return error.code;
      throw error;
    }
  }

  async close(): Promise<void> {
    await this.convoz.close();
    await this.vendor.close();
  }

  #made = 0;

  #deps(): DeliveryDeps {
    const { store, inbox, live, clock } = this.convoz;
    const ids = { next: () => `in-${++this.#made}` };
    return { store, inbox, live, clock, ids, log: { warn: () => {} } };
  }
}
