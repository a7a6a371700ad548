import type { ActiveDialog } from '../../support/conversation.js';
import type { Reply } from '../../support/message.js';
import type { TurnContext } from '../botbuilder.js';
import type { Draft } from '../draft.js';
import type { Outcome, Recognition } from '../ports.js';
import type { TurnDeps } from '../turn.js';
import { dialogTurn, type Effects, type Situation, speak } from './dialog-turn.js';
import type { Received } from './receive.js';
import { leaveTrail } from './recognise.js';
import { begin, isLost, nextStep, type Step } from './route.js';
import { takenAs } from './understanding.js';

/** What came of talking about one wish. */
export interface Conversed {
  effects: Effects;
  /** It got to a dialog that does not know what was meant. */
  lost: boolean;
  /** The message was taken for the answer to a question of ours. */
  isReply: boolean;
  /** The customer has been answered and nothing that matters is asked of him: another wish can be dealt with. */
  isSettled: boolean;
  /** A closing question that has not been asked yet, and the dialog that would hear the answer. */
  closing?: { question: Reply; active: ActiveDialog };
}

/** How many dialogs one wish may pass through: a guard against two that hand it to each other for ever. */
const mostSteps = 4;

/** Takes a wish from dialog to dialog until one of them has dealt with it. `opening` introduces the first words said. */
export async function converse(
  first: Step,
  situation: Situation,
  draft: Draft,
  context: TurnContext,
  deps: TurnDeps,
  opening?: string,
): Promise<Conversed> {
  const { received, recognition } = situation;
  const { memory } = draft.conversation;
  const { script } = deps;
  const view = dialogTurn(draft, deps, situation, [], {});
  let effects: Effects = {};
  let lost = false;
  let isIntroduced = false;
  let isReply = false;
  let outcome: Outcome | undefined;
  let step: Step | undefined = first;
  for (let steps = 1; step && steps <= mostSteps + 1; steps += 1) {
    if (isLost(step.dialog, script) && !lost) lost = countDoubt(received, recognition, draft);
    delete memory.active;
    const { dialog, run, resumed } = step;
    const said = await speak(draft, context, deps, situation, run, isIntroduced ? undefined : opening);
    outcome = said.outcome;
    isIntroduced ||= said.spoke;
    // What answers a dialog's own question was not understood by its intent, and proves nothing about it.
    const isAnswer = steps === 1 && resumed && received.choice === undefined && outcome.status !== 'pass';
    const isUnclear = lost && memory.unsure > 0;
    const isAskedAgain = isUnclear && recognition.decision === 'clarify';
    if (steps === 1 && received.kind === 'message' && (!isAnswer || isAskedAgain)) {
      leaveTrail(received, recognition, draft);
    }
    if (isAnswer && !isUnclear) {
      isReply = true;
      takenAs('reply', draft);
    }
    effects = { ...effects, ...said.effects };
    step = nextStep(dialog, outcome, view, draft, script);
    if (step && steps >= mostSteps) step = begin(script.fallback);
  }
  const question = outcome?.status === 'waiting' ? outcome.closing : undefined;
  const { active } = memory;
  return {
    effects,
    lost,
    isReply,
    isSettled: (outcome?.status === 'complete' || question !== undefined) && !effects.person && !isOver(effects),
    ...(question && active && { closing: { question, active } }),
  };
}

/** The customer has said himself that he has what he came for. */
function isOver({ resolved }: Effects): boolean {
  return resolved === 'confirmed' || resolved === 'left';
}

/** A message counts once, and only if it gets to a dialog that does not know what was meant. */
function countDoubt({ choice }: Received, { decision }: Recognition, draft: Draft): boolean {
  if (choice !== undefined || decision === 'answer' || decision === 'handoff') return false;
  draft.conversation.memory.unsure += 1;
  return true;
}
