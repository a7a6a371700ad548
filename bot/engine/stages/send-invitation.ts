import type { Invitation, SuppressionReason } from '../../support/survey.js';
import { afterQuiet, obstacleTo } from '../../support/survey-rules.js';
import type { TurnContext } from '../botbuilder.js';
import { type Draft, keepInvitation, note } from '../draft.js';
import type { TurnDeps } from '../turn.js';
import { askByLink } from './ask-by-link.js';
import { askInChat } from './ask-in-chat.js';
import { standingOf } from './standing.js';

/** Nobody is asked how it was while he is in the middle of something else: then the question waits for so long. */
const postponedMs = 3_600_000;

/**
 * Sends an invitation whose moment has come, after looking again whether it may be sent. What was written since the
 * closing cancels the question about it; one that is asked apart waits for a quiet moment, as long as it would be open.
 * The rule has chosen the way of the one at a closing; of any other it is chosen here. A link needs an e-mail address and a
 * mail server: without them there is no way left to the customer, which is `window_closed`.
 */
export async function sendInvitation(
  given: Invitation,
  draft: Draft,
  context: TurnContext,
  deps: TurnDeps,
): Promise<void> {
  const { conversation, now } = draft;
  const email = deps.settings.mail ? (await deps.store.contacts.find(draft.contact.id))?.email : undefined;
  const via = given.occasion === 'closing' ? given.via : await wayTo(email, given, draft, deps);
  const invitation: Invitation = { ...given, via };
  const { occasion, episode } = invitation;
  const isLive = conversation.status.tag !== 'closed' && conversation.status.tag !== 'closing';
  if (occasion === 'closing') {
    if (isLive || conversation.episode !== episode) return suppress(invitation, 'reopened', draft);
    const dueAt = endOfQuiet(invitation, now, deps);
    if (dueAt > now) return putOff(invitation, dueAt, draft, deps);
  } else if (isLive && via === 'chat') {
    const lastMoment = invitation.createdAt.getTime() + deps.settings.surveyWindowMs;
    if (now.getTime() >= lastMoment) return suppress(invitation, 'window_closed', draft);
    return putOff(invitation, new Date(now.getTime() + postponedMs), draft, deps);
  }

  const obstacle = obstacleTo(await standingFor(invitation, draft, deps), now);
  if (obstacle) return suppress(invitation, obstacle, draft);
  if (via === 'chat') return askInChat(invitation, 'survey', draft, context, deps);
  if (email === undefined) return suppress(invitation, 'window_closed', draft);
  askByLink(invitation, email, draft, deps);
}

/** Where the customer will see it: the chat he is written to, else his mail; a chat he must come back to is the last resort. */
async function wayTo(
  email: string | undefined,
  { metric }: Invitation,
  draft: Draft,
  deps: TurnDeps,
): Promise<Invitation['via']> {
  const { delivery } = deps.adapter.capabilities(draft.conversation.channel);
  const { windowEndsAt } = await standingOf({ metric, via: 'chat' }, draft, deps);
  if (delivery === 'push' && (!windowEndsAt || windowEndsAt > draft.now)) return 'chat';
  return email === undefined ? 'chat' : 'link';
}

/** A second rating is part of the recovery and owed to the customer, however lately he was asked. */
async function standingFor(invitation: Invitation, draft: Draft, deps: TurnDeps) {
  const { freeAt, ...standing } = await standingOf(invitation, draft, deps);
  if (invitation.occasion === 'recovery') return { ...standing, inRecovery: false };
  return { ...standing, ...(freeAt && { freeAt }) };
}

/** The rule may have been changed since; and after a standstill the moment may have moved into the night. */
function endOfQuiet({ ruleId }: Invitation, now: Date, { book, facts }: TurnDeps): Date {
  const quiet = book.rules().closing.find(({ id }) => id === ruleId)?.quiet;
  return quiet ? afterQuiet(now, quiet, facts.hours.at(now).timeZone) : now;
}

function putOff(invitation: Invitation, dueAt: Date, draft: Draft, { settings }: TurnDeps): void {
  const expiresAt = new Date(dueAt.getTime() + settings.surveyWindowMs);
  keepInvitation(draft, { ...invitation, status: 'eligible', dueAt, expiresAt });
}

function suppress(invitation: Invitation, reason: SuppressionReason, draft: Draft): void {
  keepInvitation(draft, { ...invitation, status: 'suppressed', reason });
  note(draft, 'survey.suppressed', { invitationId: invitation.id, metric: invitation.metric, reason });
}
