import type { Invitation } from '../../support/survey.js';
import type { TurnContext } from '../botbuilder.js';
import type { Draft } from '../draft.js';
import type { Asking, TurnDeps } from '../turn.js';
import { newInvitation } from './new-invitation.js';
import { sendInvitation } from './send-invitation.js';

/**
 * Asks apart from a closing, once per episode and occasion: a repeat does nothing. What the row is filed under (agent, topic, …)
 * is what the episode was filed under when it closed.
 */
export async function askApart(
  { invitationId, occasion, episode, surveyId }: Asking,
  draft: Draft,
  context: TurnContext,
  deps: TurnDeps,
): Promise<void> {
  const ofEpisode = (await deps.store.surveys.ofConversation(draft.conversation.id))
    .map(({ invitation }) => invitation)
    .filter((one) => one.episode === episode);
  if (ofEpisode.some((one) => one.occasion === occasion)) return;
  const survey = deps.book.survey(surveyId);
  const fresh = { ...newInvitation({ id: invitationId, occasion, survey, via: 'chat' }, draft, deps), episode };
  const closing = ofEpisode.find((one) => one.occasion === 'closing');
  await sendInvitation(closing ? filedLike(closing, fresh) : fresh, draft, context, deps);
}

function filedLike(closing: Invitation, fresh: Invitation): Invitation {
  const { agentId: _agent, team: _team, topic: _topic, product: _product, variants: _variants, ...rest } = fresh;
  const { servedBy, agentId, team, topic, product, segment, variants } = closing;
  return {
    ...rest,
    servedBy,
    ...(agentId !== undefined && { agentId }),
    ...(team !== undefined && { team }),
    ...(topic !== undefined && { topic }),
    ...(product !== undefined && { product }),
    ...(segment !== undefined && { segment }),
    ...(variants && { variants }),
  };
}
