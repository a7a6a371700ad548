import type { Contact } from '../../support/contact.js';
import { type Conversation, emptyMemory } from '../../support/conversation.js';
import { cutText } from '../../support/cut-text.js';
import type { Json } from '../../support/json.js';
import { languageOf } from '../../support/language.js';
import { type Activity, ActivityTypes } from '../botbuilder.js';
import { type Draft, note, openDraft, openNewDraft, type Snapshot } from '../draft.js';
import type { TurnDeps, TurnInput } from '../turn.js';
import { isBefore } from './heard-at.js';

/**
 * Finds the customer and the conversation, or makes them: one contact per identity (channel, person), one conversation
 * per conversation key. Undefined when an agent, a timer or a change of
 * an earlier message names a conversation that does not exist.
 */
export async function identify(
  input: TurnInput,
  snapshot: Snapshot | undefined,
  deps: TurnDeps,
): Promise<Draft | undefined> {
  const now = deps.clock.now();
  if (input.kind !== 'activity' && input.kind !== 'failure') return snapshot && openDraft(snapshot, now);
  const { entry, activity } = input;
  if (snapshot) return withAddress(openDraft(snapshot, now, entry.id), activity);
  if (entry.channel === 'desk' || activity.channelData?.convoz?.changed !== undefined) return undefined;
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
  // Where the vendor vouches for who writes, whoever decoded it says so.
  const verified = activity.channelData?.convoz?.verified === true;
  const identity = { channel: entry.channel, externalId: peerId, contactId: contact.id, verified };
  const draft = openNewDraft({ conversation, contact }, now, entry.id, known ? undefined : identity);
  note(draft, 'conversation.opened', { channel: entry.channel, language });
  return withAddress(draft, activity);
}

/** With an edit, a deletion or the vendor's news comes no address to answer to, unless none is known yet. */
const speaks = new Set<string | undefined>([ActivityTypes.Message, ActivityTypes.ConversationUpdate]);

/** Where to deliver on channels that are pushed to: the address he last wrote from, in whatever order messages come. */
function withAddress(draft: Draft, { type, channelData }: Partial<Activity>): Draft {
  const reference = channelData?.convoz?.reference as Json | undefined;
  const { conversation } = draft;
  const known = conversation.reference;
  if (reference === undefined || (known !== undefined && !speaks.has(type))) return draft;
  if (!isBefore(reference, known)) conversation.reference = reference;
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
