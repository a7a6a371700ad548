import type { TurnContext } from '../botbuilder.js';
import { type Draft, move, note } from '../draft.js';
import type { Dialog, Outcome, Recognition, Script, Turn } from '../ports.js';
import type { TurnDeps } from '../turn.js';
import { closeEpisode } from './close-episode.js';
import { type Effects, type Situation, speak } from './dialog-turn.js';
import type { Received } from './receive.js';

/** How many dialogs one message may pass through: a guard against two that hand it to each other for ever. */
const mostSteps = 4;

/** Gives the message to the dialog that waits for it, or to the one its intent begins, and carries the outcome out. */
export async function dispatch(
  received: Received,
  recognition: Recognition,
  draft: Draft,
  context: TurnContext,
  deps: TurnDeps,
): Promise<void> {
  const { conversation } = draft;
  const { memory } = conversation;
  const { script, adapter, settings } = deps;
  const say = (text: string) => adapter.say(context, { kind: 'bot' }, [{ text }]);
  if (received.kind === 'other') return say(script.notices.unsupported(conversation.language));
  if (received.text.length > settings.textLimit) {
    return say(script.notices.tooLong(conversation.language, settings.textLimit));
  }
  if (received.kind === 'message' && received.choice === undefined) countDoubt(draft, recognition, script);

  const situation: Situation = { received, recognition };
  let step: Step | undefined =
    received.kind === 'open' ? begin(script.welcome) : firstStep(received, recognition, draft, script);
  let effects: Effects = {};
  for (let steps = 0; step && steps < mostSteps; steps += 1) {
    const { dialog, run } = step;
    delete memory.active;
    const said = await speak(draft, context, deps, situation, run);
    effects = { ...effects, ...said.effects };
    step = nextStep(dialog, said.outcome, draft, recognition, script);
  }
  await carryOut(effects, recognition, draft, context, deps);
}

interface Step {
  dialog: Dialog;
  run(turn: Turn): Promise<Outcome> | Outcome;
}

function begin(dialog: Dialog): Step {
  return { dialog, run: (turn) => dialog.begin(turn) };
}

function firstStep(received: Received, recognition: Recognition, draft: Draft, script: Script): Step {
  const { active } = draft.conversation.memory;
  const waiting = active && everyDialog(script).find((dialog) => dialog.id === active.id);
  const called = byIntent(recognition, script);
  if (!active || !waiting) return begin(called);
  const interrupts =
    received.choice === undefined &&
    called !== waiting &&
    called !== script.clarify &&
    called !== script.fallback &&
    !expectsIt(waiting, received, recognition, draft);
  return interrupts ? begin(called) : { dialog: waiting, run: (turn) => waiting.resume(turn, active.state) };
}

function expectsIt(waiting: Dialog, received: Received, recognition: Recognition, draft: Draft): boolean {
  const { memory, language } = draft.conversation;
  if (!waiting.expects || !memory.active) return false;
  const view = { text: received.text, recognition, language, memory, conversation: draft.conversation } as Turn;
  return waiting.expects(view, memory.active.state);
}

function nextStep(
  dialog: Dialog,
  outcome: Outcome,
  draft: Draft,
  recognition: Recognition,
  script: Script,
): Step | undefined {
  const { memory } = draft.conversation;
  switch (outcome.status) {
    case 'waiting':
      memory.active = { id: dialog.id, state: outcome.state };
      return undefined;
    case 'complete':
      return undefined;
    case 'pass': {
      const called = byIntent(recognition, script);
      return begin(called === dialog ? script.fallback : called);
    }
    case 'handoff': {
      memory.slots.handoffReason = outcome.reason;
      return begin(script.escalation);
    }
  }
}

/** The dialog that the recognition calls for. */
function byIntent(recognition: Recognition, script: Script): Dialog {
  const { decision, intent } = recognition;
  if (decision === 'clarify') return script.clarify;
  if (decision === 'fallback') return script.fallback;
  return script.dialogs.find((dialog) => dialog.intents.includes(intent)) ?? script.fallback;
}

function everyDialog(script: Script): Dialog[] {
  return [...script.dialogs, script.welcome, script.clarify, script.fallback, script.escalation];
}

/** A dialog that waits for a number is not in doubt when it gets one; the two that ask what was meant are. */
function countDoubt(draft: Draft, { decision }: Recognition, script: Script): void {
  const { memory } = draft.conversation;
  const doubtful = memory.active === undefined || [script.clarify.id, script.fallback.id].includes(memory.active.id);
  const unsure = doubtful && (decision === 'clarify' || decision === 'fallback');
  memory.unsure = unsure ? memory.unsure + 1 : 0;
}

async function carryOut(
  effects: Effects,
  recognition: Recognition,
  draft: Draft,
  context: TurnContext,
  deps: TurnDeps,
): Promise<void> {
  const { conversation } = draft;
  const { memory } = conversation;
  const wait = (ms: number) => {
    conversation.wakeAt = new Date(draft.now.getTime() + ms);
  };
  if (effects.resolved) {
    memory.resolved = true;
    if (effects.resolved === 'answered') memory.topic = recognition.intent;
  }
  if (effects.person) {
    delete conversation.wakeAt;
    const since = draft.now.toISOString();
    move(draft, { tag: 'queued', since, reason: effects.person });
    note(draft, 'handoff.requested', { reason: effects.person });
    await deps.adapter.emit(context, 'handoff.initiate', { reason: effects.person, language: conversation.language });
    return;
  }
  if (effects.resolved === 'confirmed') return closeEpisode(draft, context, deps);
  if (memory.customerMessages > 0) wait(memory.resolved ? deps.settings.quietMs : deps.settings.silenceMs);
}
