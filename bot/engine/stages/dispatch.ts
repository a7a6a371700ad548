import type { HandoffReason } from '../../support/handoff.js';
import type { TurnContext } from '../botbuilder.js';
import type { Draft } from '../draft.js';
import type { Recognition } from '../ports.js';
import type { TurnDeps } from '../turn.js';
import { carryOut } from './carry-out.js';
import { dialogTurn, type Effects, type Situation, speak } from './dialog-turn.js';
import type { Received } from './receive.js';
import { leaveTrail } from './recognise.js';
import { begin, callPerson, firstStep, isLost, nextStep, type Step } from './route.js';

/** How many dialogs one message may pass through: a guard against two that hand it to each other for ever. */
const mostSteps = 4;

/**
 * Gives the message to the dialog that waits for it, or to the one its intent begins, and carries the outcome out.
 * `handoff` begins with calling a person, for a reason that another stage has found.
 */
export async function dispatch(
  received: Received,
  recognition: Recognition,
  draft: Draft,
  context: TurnContext,
  deps: TurnDeps,
  { handoff }: { handoff?: HandoffReason } = {},
): Promise<void> {
  const { language, memory } = draft.conversation;
  const { script, adapter, settings } = deps;
  const say = (text: string) => adapter.say(context, { kind: 'bot' }, [{ text }]);
  if (received.kind === 'other') return say(script.notices.unsupported(language));
  if (received.text.length > settings.textLimit) return say(script.notices.tooLong(language, settings.textLimit));

  const situation: Situation = { received, recognition };
  const view = dialogTurn(draft, deps, situation, [], {});
  let effects: Effects = {};
  let lost = false;
  let step: Step | undefined = handoff
    ? callPerson(handoff, draft, script)
    : received.kind === 'open'
      ? begin(script.welcome)
      : firstStep(view, script);
  for (let steps = 1; step; steps += 1) {
    if (isLost(step.dialog, script) && !lost) lost = countDoubt(received, recognition, draft);
    delete memory.active;
    const { dialog, run, resumed } = step;
    const said = await speak(draft, context, deps, situation, run);
    // What answers a dialog's own question was not understood by its intent, and proves nothing about it.
    const isAnswer = steps === 1 && resumed && received.choice === undefined && said.outcome.status !== 'pass';
    if (steps === 1 && received.kind === 'message' && !isAnswer) leaveTrail(received, recognition, draft);
    effects = { ...effects, ...said.effects };
    step = nextStep(dialog, said.outcome, view, draft, script);
    if (step && steps >= mostSteps) step = begin(script.fallback);
    if (steps > mostSteps) break;
  }
  if (received.kind === 'message' && !lost) memory.unsure = 0;
  await carryOut(effects, draft, context, deps);
}

/** A message counts once, and only if it gets to a dialog that does not know what was meant. */
function countDoubt({ choice }: Received, { decision }: Recognition, draft: Draft): boolean {
  if (choice !== undefined || decision === 'answer' || decision === 'handoff') return false;
  draft.conversation.memory.unsure += 1;
  return true;
}
