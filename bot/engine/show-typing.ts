import type { Json } from '../support/json.js';
import type { InboxEntry } from '../support/repositories.js';
import type { Channel } from './ports.js';

type Channels = ReadonlyMap<string, Pick<Channel, 'typing'>>;

/** Shows the customer that an answer is being written, where his channel can. Best effort: nobody learns of a failure. */
export function showTyping(channels: Channels, channel: string, reference: Json | undefined): void {
  if (reference === undefined) return;
  const shown = channels.get(channel)?.typing?.(reference);
  shown?.catch(() => undefined);
}

/** The same, for whoever wrote what takes long to answer. */
export function showThinking(channels: Channels): (entry: InboxEntry) => void {
  return ({ channel, activity }) => {
    if (!channels.get(channel)?.typing) return;
    const { channelData } = JSON.parse(activity) as { channelData?: { convoz?: { reference?: Json } } };
    showTyping(channels, channel, channelData?.convoz?.reference);
  };
}
