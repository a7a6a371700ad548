import type { Message } from '../../support/message.js';
import { filesIn } from '../../support/stored-file.js';
import { type Draft, note } from '../draft.js';
import type { TurnDeps, TurnInput } from '../turn.js';

/** What came in is about an earlier message: which one, by the key it came under in the inbox. */
interface Changed {
  kind: 'edited' | 'deleted';
  original: string;
}

/** A message on the wire that says nothing. */
const nothingSaid = JSON.stringify({ type: 'event', name: 'convoz.deleted' });

/**
 * The customer has changed a message of his where he wrote it, or taken it back. What was answered stands: it is not thought about
 * again. True when that was what came in, whether or not the message is known.
 */
export async function changeMessage(
  { activity, entry }: Extract<TurnInput, { kind: 'activity' }>,
  draft: Draft,
  { store }: Pick<TurnDeps, 'store'>,
): Promise<boolean> {
  const changed = activity.channelData?.convoz?.changed as Changed | undefined;
  if (!changed) return false;
  const { channel, account } = entry;
  const message = await store.messages.writtenIn({ channel, account, eventId: changed.original });
  if (message?.conversationId !== draft.conversation.id || message.deletedAt) return true;
  if (changed.kind === 'deleted') keep('deleted', { text: '', activity: nothingSaid }, message, draft);
  else {
    const text = (activity.text ?? '').trim();
    if (text === message.text) return true;
    keep('edited', { text, activity: JSON.stringify({ ...JSON.parse(message.activity), text }) }, message, draft);
  }
  return true;
}

function keep(
  kind: Changed['kind'],
  becomes: Pick<Message, 'text' | 'activity'>,
  { id, seq, at, text: before, activity }: Message,
  draft: Draft,
): void {
  draft.changes.changed = [
    {
      kind,
      conversationId: draft.conversation.id,
      seq,
      writtenAt: at,
      at: draft.now,
      ...becomes,
      before,
      files: filesIn(JSON.parse(activity)),
      ...(draft.inboxId !== undefined && { inboxId: draft.inboxId }),
    },
  ];
  note(draft, kind === 'edited' ? 'message.edited' : 'message.deleted', { messageId: id });
}
