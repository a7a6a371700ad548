import { type Activity, type CloudAdapter, type ConversationReference, TurnContext } from '../../engine/botbuilder.js';
import type { Channel } from '../../engine/ports.js';
import { ConvozError } from '../../errors.js';
import { render } from '../render.js';

/** Bot Framework Emulator and Azure Bot Service: replies are pushed through the Bot Connector of the conversation. */
export function azure(adapter: Pick<CloudAdapter, 'continueConversationAsync'>, appId: string): Channel {
  const capabilities = {
    buttons: 6,
    textLimit: 28_000,
    textUnit: 'utf16',
    delivery: 'push',
    ratingControl: false,
  } as const;
  return {
    id: 'azure',
    capabilities,
    encode: (reply, language) => render(reply, language, capabilities),
    async send(reference, payload) {
      let receipt = '';
      await adapter
        .continueConversationAsync(appId, reference as Partial<ConversationReference>, async (context) => {
          const sent = await context.sendActivity(outgoing(payload, context));
          receipt = sent?.id ?? '';
        })
        .catch((cause: unknown) => {
          throw refusal(cause);
        });
      return receipt;
    },
  };
}

/** The stored activity addressed by the conversation's reference; ids of ours mean nothing to the connector. */
function outgoing(payload: string, context: TurnContext): Partial<Activity> {
  const {
    id: _id,
    timestamp: _at,
    from: _from,
    recipient: _to,
    conversation: _conversation,
    channelId: _channel,
    replyToId: _reply,
    ...body
  } = JSON.parse(payload) as Partial<Activity>;
  return TurnContext.applyConversationReference(body, TurnContext.getConversationReference(context.activity));
}

function refusal(cause: unknown): ConvozError {
  const status = (cause as { statusCode?: number }).statusCode;
  const refused = status !== undefined && status >= 400 && status < 500 && status !== 408 && status !== 429;
  return new ConvozError(
    refused ? 'SEND_REFUSED' : 'SEND_UNREACHABLE',
    refused ? `The Bot Connector refused a message (${status})` : 'The Bot Connector could not be reached',
    { hint: refused ? 'Look at the app id, its password and the conversation.' : 'It is tried again.', cause },
  );
}
