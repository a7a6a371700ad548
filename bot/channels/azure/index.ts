import { type Activity, type CloudAdapter, type ConversationReference, TurnContext } from '../../engine/botbuilder.js';
import type { Channel } from '../../engine/ports.js';
import { ConvozError } from '../../errors.js';
import type { Json } from '../../support/json.js';
import { render } from '../render.js';
import { splitText } from '../split-text.js';
import { sendFailure } from './connector.js';
import { isServiceUrl } from './service-url.js';

export { AzureAdapter } from './azure-adapter.js';

/** Teams takes about 28 kB. */
const longestText = 28_000;

/** Bot Framework Emulator and Azure Bot Service: replies are pushed through the Bot Connector of the conversation. */
export function azure(adapter: Pick<CloudAdapter, 'continueConversationAsync'>, appId: string): Channel {
  const capabilities = {
    buttons: 6,
    textLimit: longestText,
    textUnit: 'utf16',
    delivery: 'push',
    ratingControl: false,
  } as const;
  const post = async (reference: Json, activity: Partial<Activity>) => {
    const to = reference as Partial<ConversationReference>;
    if (!isServiceUrl(to.serviceUrl, appId)) {
      throw new ConvozError('SEND_REFUSED', 'A conversation names no address of the Bot Framework to answer to', {
        hint: 'It was begun with other settings; a new message of the customer brings another address.',
      });
    }
    let receipt = '';
    await adapter
      .continueConversationAsync(appId, to, async (context) => {
        receipt = (await context.sendActivity(addressed(activity, context)))?.id ?? '';
      })
      .catch((error: unknown) => {
        throw sendFailure(error);
      });
    return receipt;
  };
  return {
    id: 'azure',
    capabilities,
    encode: (reply, language) => render(reply, language, capabilities),
    requests,
    send: (reference, payload) => post(reference, JSON.parse(payload)),
    async typing(reference) {
      await post(reference, { type: 'typing' });
    },
  };
}

/** One activity for each part of the text, the choices with the last; files follow as links, which every channel shows. */
function requests({ attachments = [], suggestedActions, ...activity }: Partial<Activity>): string[] {
  const texts = splitText(activity.text ?? '', longestText, 'utf16');
  if (texts.length === 0 && suggestedActions) texts.push('…');
  const parts: Partial<Activity>[] = texts.map((text) => ({ ...activity, text }));
  if (suggestedActions) parts.push({ ...parts.pop(), suggestedActions });
  const links = attachments.flatMap(({ name, contentUrl }) =>
    contentUrl ? [{ ...activity, text: [name, contentUrl].filter(Boolean).join('\n') }] : [],
  );
  return [...parts, ...links].map((part) => JSON.stringify(part));
}

/** The stored activity addressed by the conversation's reference; ids of ours and of the SDK mean nothing to the connector. */
function addressed(activity: Partial<Activity>, context: TurnContext): Partial<Activity> {
  const {
    id: _id,
    timestamp: _at,
    from: _from,
    recipient: _to,
    conversation: _conversation,
    channelId: _channel,
    replyToId: _reply,
    ...body
  } = activity;
  // The SDK makes one up for the turn in which it sends, and would have the message answer it.
  context.activity.id = '';
  return TurnContext.applyConversationReference(body, TurnContext.getConversationReference(context.activity));
}
