import type { Request } from 'express';
import { decode } from '../../channels/directline/decode.js';
import type { InboxDoor } from '../../engine/inbox.js';
import type { Clock, Ids } from '../../engine/ports.js';
import type { FileRoom, GivenFile } from '../../files/index.js';
import { filesIn } from '../../support/stored-file.js';
import type { RateLimit } from '../rate-limit.js';
import type { Claims } from '../tokens.js';

export interface TakeMessageDeps {
  inbox: InboxDoor;
  clock: Clock;
  ids: Ids;
  files: Pick<FileRoom, 'take' | 'forget'>;
  messageLimit: RateLimit;
  /** The customer is writing; nothing of it is kept. */
  typed: (conversationId: string) => void;
}

/** Takes a posted activity with its files in, and resolves with its id once both are committed. */
export type TakeMessage = (
  request: Request,
  claims: Claims,
  payload: unknown,
  files?: readonly GivenFile[],
) => Promise<string>;

export function messageTaker(
  { inbox, clock, ids, files: room, messageLimit, typed }: TakeMessageDeps,
  addressOf: (ip: string | undefined) => string | undefined,
  hash: (text: string) => string,
): TakeMessage {
  return async (request, { userId, conversationId }, payload, uploaded = []) => {
    const posted = decode(payload, { id: userId, address: addressOf(request.ip), hash });
    const id = ids.next();
    if (posted.activity.type === 'typing') {
      typed(conversationId);
      return id;
    }
    await messageLimit(conversationId);
    const given = [...posted.files, ...uploaded];
    const taken = given.length > 0 ? await room.take(given, { conversationId, from: 'customer' }) : [];
    // What a stock client says of its files is said again, and better, by what was kept.
    const others = uploaded.length > 0 ? [] : (posted.activity.attachments ?? []);
    const attachments = [...others, ...taken];
    const accepted = await inbox.accept({
      id,
      channel: 'directline',
      account: 'web',
      eventId: `${conversationId}:${posted.clientActivityId ?? id}`,
      conversationId,
      activity: JSON.stringify({ ...posted.activity, ...(given.length > 0 && { attachments }) }),
      receivedAt: clock.now(),
    });
    if (accepted.duplicate) await room.forget(filesIn({ attachments: taken }));
    return accepted.id;
  };
}
