import { AzureAdapter, azure } from './channels/azure/index.js';
import { consoleChannel } from './channels/console/index.js';
import { directLine } from './channels/directline/index.js';
import { vendorCall } from './channels/vendor-call.js';
import type { WebhookChannel } from './channels/webhook-channel.js';
import type { Config } from './config.js';
import type { Channel, Clock } from './engine/ports.js';
import { rateLink } from './server/rate/rate-link.js';
import { Tokens } from './server/tokens.js';
import { microsoftSettings } from './service-settings.js';
import type { Store } from './support/repositories.js';
import { vendorChannels } from './vendor-channels.js';

export interface ChannelsInUse {
  /** All channels by id. */
  channels: ReadonlyMap<string, Channel>;
  /** Those of them that vendors call. */
  webhooks: ReadonlyMap<string, WebhookChannel>;
  /** The Bot Framework's own adapter, which verifies what Azure sends. */
  cloudAdapter: AzureAdapter;
}

interface Own {
  key: Buffer;
  store: { surveys: Pick<Store['surveys'], 'invitation'> };
}

/** The channels of this installation; `key` is its own, and stays the same. It signs the links of ratings, too. */
export function channelsInUse(config: Config, clock: Clock, { key, store }: Own): ChannelsInUse {
  const cloudAdapter = new AzureAdapter(microsoftSettings(config), { call: vendorCall, clock });
  const tokens = new Tokens(key, () => clock.now());
  const linkTo = async (invitationId: string) => {
    const invitation = await store.surveys.invitation(invitationId);
    return invitation && rateLink(invitation, { tokens, publicUrl: config.PUBLIC_URL ?? '' });
  };
  const webhooks = vendorChannels(config, clock, { key, rateLink: linkTo });
  const channels = [directLine, consoleChannel, azure(cloudAdapter, config.MICROSOFT_APP_ID ?? ''), ...webhooks];
  return { cloudAdapter, channels: byId(channels), webhooks: byId(webhooks) };
}

function byId<C extends Channel>(channels: readonly C[]): ReadonlyMap<string, C> {
  return new Map(channels.map((channel) => [channel.id, channel]));
}
