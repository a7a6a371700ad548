import type { TurnContext } from '../botbuilder.js';
import { type Draft, move } from '../draft.js';
import type { Outcome, Recognition, Turn } from '../ports.js';
import type { TurnDeps } from '../turn.js';
import { type Effects, type Situation, speak } from './dialog-turn.js';
import { dispatch } from './dispatch.js';
import { close, reopen } from './episode.js';
import { firstAnswerStands, keepRating } from './rating.js';
import { type Control, keepControl } from './rating-control.js';
import type { Received } from './receive.js';
import { silence } from './silence.js';
import { takenAs } from './understanding.js';

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
  const { status, memory } = draft.conversation;
  if (received.kind === 'open') return false;
  if (status.tag === 'closed') {
    reopen(draft);
    return false;
  }
  if (status.tag !== 'closing') return false;
  const invitation = await deps.store.surveys.invitation(status.invitationId);
  if (memory.active?.id !== deps.script.survey.id || !invitation || received.goesOn) {
    reopen(draft);
    return false;
  }
  const { state } = memory.active;
  const survey = deps.book.survey(invitation.surveyId, invitation.surveyVersion);
  const asked = { invitation, survey, via: 'chat' } as const;
  const control = received.rating?.invitationId === invitation.id ? received.rating : undefined;
  const situation: Situation = {
    received: control ? { ...received, text: inWords(control, received.text) } : withoutNumber(received, draft, deps),
    recognition: control ? silence(draft) : recognition,
    invitation,
    survey,
  };
  const given = await deps.store.surveys.revisions(invitation.id);
  let stands = false;
  const said = await speak(draft, context, deps, situation, async (turn): Promise<Outcome> => {
    const rate: Turn['rate'] = (raw, value, comment) => {
      stands = comment === undefined && firstAnswerStands(given, draft.now);
      turn.rate(raw, value, comment);
    };
    const outcome = await deps.script.survey.resume({ ...turn, rate }, state);
    return stands ? { status: 'pass' } : outcome;
  });
  if (said.outcome.status === 'pass' && !stands) {
    const kept = control && (await keepControl(control, received.text, asked, draft, deps));
    if (kept) close(draft, 'survey');
    else reopen(draft);
    return kept ?? false;
  }
  if (said.outcome.status !== 'handoff') takenAs('survey', draft);
  if (stands) return true;
  await keepRating(asked, withComment(said.effects, control), draft, deps);
  switch (said.outcome.status) {
    case 'waiting':
      memory.active = { id: deps.script.survey.id, state: said.outcome.state };
      if (said.effects.rating) move(draft, { ...status, step: 'comment' });
      break;
    case 'handoff':
      reopen(draft);
      await dispatch(received, recognition, draft, context, deps, { handoff: said.outcome.reason });
      break;
    case 'complete':
      close(draft, 'survey');
  }
  return true;
}

/** What the control says, as a customer would type it. */
function inWords({ value, comment }: Control, text: string): string {
  return value !== undefined ? String(value) : (comment ?? text);
}

/** After a score a figure is another score, and chooses nothing, unless what was offered stood in the text as a numbered list. */
function withoutNumber(received: Received, { conversation }: Draft, { adapter }: TurnDeps): Received {
  const { choice, ...rest } = received;
  const { offered = [] } = conversation.memory;
  const isListed = offered.length > adapter.capabilities(conversation.channel).buttons;
  return choice === undefined || isListed || !/^\P{L}*\p{N}\P{L}*$/u.test(received.text) ? received : rest;
}

/** A score and a comment sent together are one answer. */
function withComment({ rating, decline }: Effects, control: Control | undefined): Effects {
  const comment = rating?.comment ?? (control?.value === undefined ? undefined : control.comment?.trim());
  return {
    ...(rating && { rating: { ...rating, ...(comment && { comment }) } }),
    ...(decline && { decline }),
  };
}
