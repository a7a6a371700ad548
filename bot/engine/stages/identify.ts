import type { Contact } from '../../support/contact.js';
import { type Conversation, emptyMemory } from '../../support/conversation.js';
import { cutText } from '../../support/cut-text.js';
import type { Json } from '../../support/json.js';
import { languageOf } from '../../support/language.js';
import type { Activity } from '../botbuilder.js';
import { type Draft, note, openDraft, openNewDraft, type Snapshot } from '../draft.js';
import type { TurnDeps, TurnInput } from '../turn.js';

/**
 * Finds the customer and the conversation, or makes them: one contact per identity (channel, person), one conversation
 * per conversation key. Undefined when an agent or a timer names a conversation that does not exist.
 */
export async function identify(
  input: TurnInput,
  snapshot: Snapshot | undefined,
  deps: TurnDeps,
): Promise<Draft | undefined> {
  const now = deps.clock.now();
  if (input.kind !== 'activity' && input.kind !== 'failure') return snapshot && openDraft(snapshot, now);
  const { entry, activity } = input;
  const reference = activity.channelData?.convoz?.reference as Json | undefined;
  if (snapshot) return withReference(openDraft(snapshot, now, entry.id), reference);
  if (entry.channel === 'desk') return undefined;
  const peerId = activity.from?.id ?? 'unknown';
  const known = await deps.store.contacts.byIdentity(entry.channel, peerId);
  const language = languageOf(activity.locale) ?? known?.contact.language ?? deps.settings.firstLanguage;
  const contact = known?.contact ?? newContact(activity, language, now, deps.ids.next());
  const conversation: Conversation = {
    id: entry.conversationId,
    channel: entry.channel,
    account: entry.account,
    contactId: contact.id,
    peerId,
    language,
    status: { tag: 'bot' },
    episode: 1,
    memory: emptyMemory(),
    lastSeq: 0,
    version: 1,
    createdAt: now,
    updatedAt: now,
  };
  const identity = { channel: entry.channel, externalId: peerId, contactId: contact.id, verified: false };
  const draft = openNewDraft({ conversation, contact }, now, entry.id, known ? undefined : identity);
  note(draft, 'conversation.opened', { channel: entry.channel, language });
  return withReference(draft, reference);
}

/** Where to deliver: the address the latest message came from, on channels that are pushed to. */
function withReference(draft: Draft, reference: Json | undefined): Draft {
  if (reference !== undefined) draft.conversation.reference = reference;
  return draft;
}

function newContact(activity: Partial<Activity>, language: Contact['language'], now: Date, id: string): Contact {
  const name = activity.from?.name?.trim();
  return {
    id,
    createdAt: now,
    ...(name && { name: cutText(name, 100) }),
    ...(language && { language }),
    surveyOptOut: false,
  };
}
