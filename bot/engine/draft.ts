import type { ChangeSet } from '../support/change-set.js';
import type { Contact, Identity } from '../support/contact.js';
import type { Conversation, ConversationStatus } from '../support/conversation.js';
import type { EventType } from '../support/event.js';
import type { JsonObject } from '../support/json.js';
import type { Author } from '../support/message.js';
import { filesIn } from '../support/stored-file.js';
import type { Invitation } from '../support/survey.js';
import type { Activity } from './botbuilder.js';

/** A conversation as stored, with the customer it belongs to. */
export interface Snapshot {
  conversation: Conversation;
  contact: Contact;
}

/** What a turn is about to change. Nothing of it is visible to anybody until it is committed as one change set. */
export interface Draft {
  conversation: Conversation;
  contact: Contact;
  readonly changes: ChangeSet;
  readonly now: Date;
  /** The inbox entry being dealt with; undefined for agents' actions and timers. */
  readonly inboxId: string | undefined;
  /** The timer of a waiting conversation has moved, which is worth keeping by itself. */
  rescheduled?: boolean;
  /** Version of the model this turn thinks with; recorded with what the bot says. */
  model?: string;
  /** What came of an answer given outside the conversation; for whoever ran the turn. */
  rated?: RatingResult;
}

/** `value` is the one that stands, as shown; absent when none was ever given. */
export interface RatingResult {
  status: 'recorded' | 'changed' | 'stands' | 'expired' | 'declined';
  value?: number;
}

/** Opens a draft on a copy of the snapshot, one version further. Lists in the memory are replaced, never changed. */
export function openDraft(snapshot: Snapshot, now: Date, inboxId?: string): Draft {
  const conversation = {
    ...snapshot.conversation,
    memory: { ...snapshot.conversation.memory, slots: { ...snapshot.conversation.memory.slots } },
    version: snapshot.conversation.version + 1,
  };
  return draftOf(conversation, { ...snapshot.contact }, now, inboxId, false);
}

/** Opens a draft on a conversation that does not exist yet. */
export function openNewDraft(fresh: Snapshot, now: Date, inboxId: string, identity?: Identity): Draft {
  const draft = draftOf(fresh.conversation, fresh.contact, now, inboxId, true);
  if (identity) {
    draft.changes.identity = identity;
    keepContact(draft);
  }
  return draft;
}

function draftOf(
  conversation: Conversation,
  contact: Contact,
  now: Date,
  inboxId: string | undefined,
  isNew: boolean,
): Draft {
  const changes: ChangeSet = {
    conversation,
    isNew,
    messages: [],
    notes: [],
    unlabelled: [],
    events: [],
    outbox: [],
    invitations: [],
    responses: [],
    askings: [],
    cases: [],
    dispatches: [],
    orderAudits: [],
    ...(inboxId !== undefined && { inboxDone: inboxId }),
  };
  return { conversation, contact, changes, now, inboxId };
}

/** Marks the contact as changed, so that it is written with the turn. */
export function keepContact(draft: Draft): void {
  draft.changes.contact = draft.contact;
}

/** Writes the invitation's row with the turn; of what the turn makes of one invitation the last counts. */
export function keepInvitation({ changes }: Draft, invitation: Invitation): void {
  changes.invitations = [...changes.invitations.filter(({ id }) => id !== invitation.id), invitation];
}

export function note(draft: Draft, type: EventType, data: JsonObject = {}): void {
  const { id, episode } = draft.conversation;
  draft.changes.events.push({ conversationId: id, episode, type, at: draft.now, data });
}

/** Moves the conversation to another status. The events of the transition are the caller's to note. */
export function move(draft: Draft, status: ConversationStatus): void {
  draft.conversation.status = status;
}

/** What a message without text is called by: the files it carries. */
function namesOf(body: Partial<Activity>): string {
  return filesIn(body).length === 0 ? '' : (body.attachments ?? []).map(({ name }) => name).join(', ');
}

/** The next moment for a message: never before or equal to the last one, since stock clients sort by it. */
function nextMoment(draft: Draft): Date {
  const last = draft.conversation.updatedAt.getTime();
  return new Date(Math.max(draft.now.getTime(), last + 1));
}

/**
 * Appends one activity to the conversation under the next sequence number and returns the activity as it goes on the
 * wire. `id` is given for a customer's message, whose id was promised at acceptance.
 */
export function append(draft: Draft, author: Author, body: Partial<Activity>, id?: string): Partial<Activity> {
  const { conversation, changes } = draft;
  const at = nextMoment(draft);
  const seq = conversation.lastSeq + 1;
  const activity: Partial<Activity> = {
    ...body,
    id: id ?? `${conversation.id}|${String(seq).padStart(7, '0')}`,
    timestamp: at,
    channelId: conversation.channel,
    conversation: { id: conversation.id } as Activity['conversation'],
    channelData: { ...body.channelData, 'webchat:sequence-id': seq },
  };
  changes.messages.push({
    id: activity.id as string,
    conversationId: conversation.id,
    seq,
    author,
    at,
    text: body.type === 'message' ? body.text || namesOf(body) : '',
    activity: JSON.stringify(activity),
    ...(draft.inboxId !== undefined && { inboxId: draft.inboxId }),
    ordinal: changes.messages.length,
    ...(author.kind === 'bot' && draft.model !== undefined && { model: draft.model }),
  });
  conversation.lastSeq = seq;
  conversation.updatedAt = at;
  return activity;
}
