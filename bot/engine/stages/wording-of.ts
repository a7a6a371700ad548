import type { Experiment } from '../../support/experiment.js';
import type { Invitation } from '../../support/survey.js';
import { type Draft, note } from '../draft.js';
import type { TurnDeps } from '../turn.js';

/**
 * The variant's words for this contact, if something is being tried out. Whoever is in the experiment counts with his
 * variant, also where it has no words in his language: counting only those who have seen new words would compare them with
 * a control group of other languages.
 */
export function wordingOf(on: Experiment['on'], draft: Draft, deps: TurnDeps): string | undefined {
  return show(on, draft, deps)?.text[draft.conversation.language];
}

/** The invitation, filed with the variant of its own question besides those seen before. To be called when it is asked. */
export function withVariant(invitation: Invitation, draft: Draft, deps: TurnDeps): Invitation {
  const shown = show({ kind: 'survey', surveyId: invitation.surveyId }, draft, deps);
  if (!shown) return invitation;
  return { ...invitation, variants: { ...invitation.variants, [shown.experimentId]: shown.variantId } };
}

function show(on: Experiment['on'], draft: Draft, { experiments }: TurnDeps) {
  const { conversation, contact } = draft;
  const { memory } = conversation;
  const variant = experiments?.variant(on, contact.id);
  if (!variant) return undefined;
  const { experimentId, variantId } = variant;
  if (memory.variants?.[experimentId] === undefined) {
    memory.variants = { ...memory.variants, [experimentId]: variantId };
    note(draft, 'experiment.shown', { experimentId, variantId });
  }
  return variant;
}
