import { type LineSettings, line } from '../../../bot/channels/line/index.js';
import { vendorCall } from '../../../bot/channels/vendor-call.js';
import type { Delivery, WebhookChannel } from '../../../bot/channels/webhook-channel.js';
import type { VendorPost } from '../../fakes/fake-vendor.js';
import type { FakeLine } from '../../fakes/line.js';

/** The channel as it is in use, against a fake LINE. */
export function lineChannel(fake: FakeLine, part: Partial<LineSettings> = {}): WebhookChannel {
  return line({ ...fake.settings, ...part }, { call: vendorCall, clock: { now: () => new Date() } });
}

/** A post as it arrives at this moment. */
export function delivered({ method, headers, target, body }: VendorPost): Delivery {
  return { method, headers, target, body, at: new Date() };
}
