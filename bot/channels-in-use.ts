import { azure } from './channels/azure/index.js';
import { consoleChannel } from './channels/console/index.js';
import { directLine } from './channels/directline/index.js';
import type { Config } from './config.js';
import { CloudAdapter, ConfigurationBotFrameworkAuthentication } from './engine/botbuilder.js';
import type { Channel } from './engine/ports.js';
import { microsoftSettings } from './service-settings.js';

/** The channels of this installation by id, and the Bot Framework's own adapter, which verifies what Azure sends. */
export function channelsInUse(config: Config): { cloudAdapter: CloudAdapter; channels: ReadonlyMap<string, Channel> } {
  const cloudAdapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication(microsoftSettings(config)));
  const channels = [directLine, consoleChannel, azure(cloudAdapter, config.MICROSOFT_APP_ID ?? '')];
  return { cloudAdapter, channels: new Map(channels.map((channel) => [channel.id, channel])) };
}
