import type { TurnContext } from '../botbuilder.js';
import { append, type Draft, move, note } from '../draft.js';
import type { TurnDeps, TurnInput } from '../turn.js';
import { echo } from './receive.js';

/** After a message that could not be handled: it stays in the transcript, the customer is told, a person is called. */
export async function apologise(
  input: Extract<TurnInput, { kind: 'failure' }>,
  draft: Draft,
  context: TurnContext,
  { adapter, script }: TurnDeps,
): Promise<void> {
  const { conversation } = draft;
  note(draft, 'turn.failed', { inboxId: input.entry.id });
  if (input.entry.channel === 'desk' || input.activity.type !== 'message') return;
  append(draft, { kind: 'customer', id: draft.contact.id }, echo(input.activity, draft), input.entry.id);
  note(draft, 'message.received', { messageId: input.entry.id });
  await adapter.say(context, { kind: 'bot' }, [{ text: script.notices.apology(conversation.language) }]);
  if (conversation.status.tag !== 'bot') return;
  move(draft, { tag: 'queued', since: draft.now.toISOString(), reason: 'failure' });
  note(draft, 'handoff.requested', { reason: 'failure' });
  await adapter.emit(context, 'handoff.initiate', { reason: 'failure', language: conversation.language });
}
