import type { HandoffReason } from '../../support/handoff.js';
import type { Draft } from '../draft.js';
import type { Dialog, Outcome, Recognition, Script, Turn } from '../ports.js';

/** A dialog to be run, and which of its two functions. */
export interface Step {
  dialog: Dialog;
  run(turn: Turn): Promise<Outcome> | Outcome;
  /** It had been waiting for the message. */
  resumed: boolean;
}

export function begin(dialog: Dialog): Step {
  return { dialog, run: (turn) => dialog.begin(turn), resumed: false };
}

/** The escalation dialog, which takes the reason out of its slot. */
export function callPerson(reason: HandoffReason, draft: Draft, script: Script): Step {
  draft.conversation.memory.slots.handoffReason = reason;
  return begin(script.escalation);
}

/**
 * Who hears a message first: the dialog that waits for it, unless the customer plainly asks for something else, or else
 * the one its intent begins.
 */
export function firstStep(turn: Turn, script: Script): Step {
  const { active } = turn.memory;
  const waiting = active && everyDialog(script).find((dialog) => dialog.id === active.id);
  const called = byIntent(turn.recognition, script);
  if (!active || !waiting) return begin(called);
  const { repeat } = waiting;
  if (repeat && turn.recognition.languageAsked?.alone) {
    return { dialog: waiting, run: (view) => repeat(view, active.state), resumed: true };
  }
  const interrupts =
    turn.choice === undefined &&
    called !== waiting &&
    !isLost(called, script) &&
    !waiting.expects?.(turn, active.state);
  if (interrupts) return begin(called);
  return { dialog: waiting, run: (view) => waiting.resume(view, active.state), resumed: true };
}

/** What follows a dialog's outcome; undefined when the turn has been answered. */
export function nextStep(dialog: Dialog, outcome: Outcome, turn: Turn, draft: Draft, script: Script): Step | undefined {
  switch (outcome.status) {
    case 'waiting':
      draft.conversation.memory.active = { id: dialog.id, state: outcome.state };
      return undefined;
    case 'complete':
      return undefined;
    case 'pass':
      return begin(byIntent(turn.recognition, script));
    case 'handoff':
      return callPerson(outcome.reason, draft, script);
  }
}

/** True for the two dialogs that do not know what was meant. */
export function isLost(dialog: Dialog, script: Script): boolean {
  return dialog === script.clarify || dialog === script.fallback;
}

/** The dialog an intent begins, or the one about the language, or one that does not know what was meant. */
export function byIntent({ decision, intent, foreign, languageAsked }: Recognition, script: Script): Dialog {
  if (decision !== 'handoff' && (foreign !== undefined || languageAsked?.alone)) return script.language;
  if (decision === 'clarify') return script.clarify;
  if (decision === 'fallback') return script.fallback;
  const { dialogs } = script;
  return (
    dialogs.find(({ intents }) => intents.includes(intent)) ??
    dialogs.find(({ takesOthers }) => takesOthers) ??
    script.fallback
  );
}

function everyDialog(script: Script): Dialog[] {
  return [...script.dialogs, script.welcome, script.clarify, script.fallback, script.language, script.escalation];
}
