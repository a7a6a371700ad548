import { z } from 'zod';
import { asKey, clean } from '../../channels/clean.js';
import type { InboxDoor } from '../../engine/inbox.js';
import type { Clock, Ids } from '../../engine/ports.js';
import type { Agent } from '../../support/agent.js';
import { mask } from '../../support/mask.js';

/** What an agent says to a customer; `clientId` makes a repeated click one message. */
export const replyFields = {
  text: z.string().transform(clean).transform(mask).pipe(z.string().trim().min(1).max(10_000)),
  clientId: z
    .string()
    .min(1)
    .max(100)
    .refine((id) => mask(id) === id, 'no id of a reply')
    .transform(asKey)
    .optional(),
};

export interface DeskReply {
  conversationId: string;
  agent: Agent;
  text: string;
  clientId?: string | undefined;
  /** The recovery case it is about; then the conversation need not be anybody's. */
  caseId?: string;
}

/** Says something to the customer through the inbox, like all that is said: committed before it resolves with its id. */
export function deskReply({ inbox, clock, ids }: { inbox: InboxDoor; clock: Clock; ids: Ids }) {
  return async ({ conversationId, agent, text, clientId, caseId }: DeskReply): Promise<string> => {
    const id = ids.next();
    const accepted = await inbox.accept({
      id,
      channel: 'desk',
      account: agent.id,
      eventId: `${conversationId}:${clientId ?? id}`,
      conversationId,
      activity: JSON.stringify({
        type: 'message',
        text,
        from: { id: agent.id, name: agent.name },
        ...(caseId !== undefined && { channelData: { convoz: { case: caseId } } }),
      }),
      receivedAt: clock.now(),
    });
    return accepted.id;
  };
}
