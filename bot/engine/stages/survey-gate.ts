import { emptyMemory } from '../../support/conversation.js';
import type { TurnContext } from '../botbuilder.js';
import { type Draft, move, note } from '../draft.js';
import type { Recognition } from '../ports.js';
import type { TurnDeps } from '../turn.js';
import { speak } from './dialog-turn.js';
import type { Received } from './receive.js';
import { keepRating } from './rating.js';

/**
 * While a survey is open, a message may be its answer. One that is not reopens the conversation as the next episode
 * and goes on as a message like any other, so that nothing a customer says is lost. True when it was an answer.
 */
export async function answerSurvey(
  received: Received,
  recognition: Recognition,
  draft: Draft,
  context: TurnContext,
  deps: TurnDeps,
): Promise<boolean> {
  const { conversation } = draft;
  if (received.kind === 'open') return false;
  if (conversation.status.tag === 'closed') {
    reopen(draft);
    return false;
  }
  if (conversation.status.tag !== 'closing') return false;
  const { active } = conversation.memory;
  const invitation = await deps.store.surveys.invitation(conversation.status.invitationId);
  if (active?.id !== deps.script.survey.id || !invitation) {
    reopen(draft);
    return false;
  }
  const said = await speak(draft, context, deps, { received, recognition, invitation }, (turn) =>
    deps.script.survey.resume(turn, active.state),
  );
  if (said.outcome.status === 'pass') {
    reopen(draft);
    return false;
  }
  await keepRating(draft, invitation, said.effects, deps);
  if (said.outcome.status === 'waiting') {
    conversation.memory.active = { id: deps.script.survey.id, state: said.outcome.state };
    if (said.effects.rating) move(draft, { ...conversation.status, step: 'comment' });
  } else {
    close(draft);
  }
  return true;
}

/** Ends the survey part of the conversation for good. */
export function close(draft: Draft): void {
  move(draft, { tag: 'closed', since: draft.now.toISOString() });
  delete draft.conversation.memory.active;
  delete draft.conversation.wakeAt;
  note(draft, 'conversation.closed', {});
}

/** Starts the next episode with an empty memory; the message that reopened it is its first. */
function reopen(draft: Draft): void {
  const { conversation } = draft;
  conversation.episode += 1;
  conversation.memory = { ...emptyMemory(), customerMessages: 1 };
  delete conversation.wakeAt;
  move(draft, { tag: 'bot' });
  note(draft, 'conversation.reopened', {});
}
