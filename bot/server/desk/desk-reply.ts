import { z } from 'zod';
import { asKey, clean } from '../../channels/clean.js';
import type { InboxDoor } from '../../engine/inbox.js';
import type { Clock, Ids } from '../../engine/ports.js';
import type { Agent } from '../../support/agent.js';
import { mask } from '../../support/mask.js';
import type { FileAttachment } from '../../support/stored-file.js';
import { replyFiles } from './file-endpoints.js';

const said = z.string().transform(clean).transform(mask).pipe(z.string().trim().max(10_000));

/** What an agent says to a customer; `clientId` makes a repeated click one message. */
export const replyFields = {
  text: said.pipe(z.string().min(1)),
  clientId: z
    .string()
    .min(1)
    .max(100)
    .refine((id) => mask(id) === id, 'no id of a reply')
    .transform(asKey)
    .optional(),
};

/** The same with files; then it may be without words. */
export const replyBody = z
  .object({ ...replyFields, text: said, files: replyFiles })
  .refine(({ text, files = [] }) => text !== '' || files.length > 0, { path: ['text'], message: 'nothing is said' });

export interface DeskReply {
  conversationId: string;
  agent: Agent;
  text: string;
  clientId?: string | undefined;
  /** The recovery case it is about; then the conversation need not be anybody's. */
  caseId?: string;
  files?: FileAttachment[];
}

/** Says something to the customer through the inbox, like all that is said: committed before it resolves with its id. */
export function deskReply({ inbox, clock, ids }: { inbox: InboxDoor; clock: Clock; ids: Ids }) {
  return async ({ conversationId, agent, text, clientId, caseId, files = [] }: DeskReply): Promise<string> => {
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
        ...(files.length > 0 && { attachments: files }),
        ...(caseId !== undefined && { channelData: { convoz: { case: caseId } } }),
      }),
      receivedAt: clock.now(),
    });
    return accepted.id;
  };
}
