import type { TurnContext } from '../botbuilder.js';
import type { Draft } from '../draft.js';
import type { Outcome, Turn } from '../ports.js';
import type { TurnDeps } from '../turn.js';
import { keepAddress } from './carry-out.js';
import { speak } from './dialog-turn.js';
import type { Owed } from './keep-waiting.js';
import type { Received } from './receive.js';
import { silence } from './silence.js';

/** A customer in the queue has written: he is answered where he asks about the queue itself, and else waits for a person. */
export async function hearWaiting(
  received: Received,
  draft: Draft,
  context: TurnContext,
  deps: TurnDeps,
): Promise<void> {
  const { waiting } = deps.script;
  if (received.kind !== 'message' || !waiting) return;
  await talk(received, (turn) => waiting.resume(turn, null), draft, context, deps);
  keepAddress(draft);
}

/** Tells him what he would otherwise not know: that nobody has come yet, or that he waits for somebody else now. */
export async function tellWaiting(owed: Owed, draft: Draft, context: TurnContext, deps: TurnDeps): Promise<void> {
  const { waiting, notices } = deps.script;
  if (owed.isBackInQueue && notices.backInQueue) {
    const text = notices.backInQueue(draft.conversation.language);
    await deps.adapter.say(context, { kind: 'system' }, [{ text }]);
  }
  if (owed.isTimedOut && waiting) {
    await talk({ kind: 'nothing', text: '' }, (turn) => waiting.begin(turn), draft, context, deps);
  }
}

async function talk(
  received: Received,
  dialog: (turn: Turn) => Promise<Outcome> | Outcome,
  draft: Draft,
  context: TurnContext,
  deps: TurnDeps,
): Promise<void> {
  await speak(draft, context, deps, { received, recognition: silence(draft) }, dialog);
}
