import type { Invitation } from '../../support/survey.js';
import type { Standing } from '../../support/survey-rules.js';
import type { Draft } from '../draft.js';
import type { TurnDeps } from '../turn.js';

/** What may stand in the way of asking the contact. Read anew: in another conversation he may have been asked, or have said "never again". */
export async function standingOf(
  { metric, via }: Pick<Invitation, 'metric' | 'via'>,
  draft: Draft,
  { store, adapter }: TurnDeps,
): Promise<Standing> {
  const { id } = draft.contact;
  const [contact, freeAt, open] = await Promise.all([
    store.contacts.find(id),
    store.surveys.freeAt(id, metric),
    store.cases.openOf(id),
  ]);
  const { channel, memory } = draft.conversation;
  const { replyWindowMs, surveysAnyTime } = adapter.capabilities(channel);
  const isBlocked = via === 'chat' && memory.blocked === true;
  const isLimited = via === 'chat' && !surveysAnyTime && replyWindowMs !== undefined && memory.heardAt !== undefined;
  return {
    optedOut: (contact ?? draft.contact).surveyOptOut || draft.contact.surveyOptOut,
    inRecovery: open !== undefined,
    ...(freeAt && { freeAt }),
    ...(isLimited && { windowEndsAt: new Date(Date.parse(memory.heardAt ?? '') + (replyWindowMs ?? 0)) }),
    ...(isBlocked && { windowEndsAt: draft.now }),
  };
}
