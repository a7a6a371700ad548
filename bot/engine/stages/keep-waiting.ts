import { type Conversation, holderOf } from '../../support/conversation.js';
import { agedPriority, type Promised, type WaitingClock } from '../../support/waiting.js';
import { type Draft, note, type Snapshot } from '../draft.js';
import type { WaitingRules } from '../ports.js';
import type { TurnInput } from '../turn.js';

/** What the end of a turn found a waiting customer to be owed. */
export interface Owed {
  /** Nobody has taken it for so long that he must be told. */
  isTimedOut: boolean;
  /** It has gone back to the queue while he waits. */
  isBackInQueue: boolean;
}

/**
 * Ends every turn: starts and stops the clock of a customer who waits for a person, notes once that a promise to him is
 * near its end and that it has been broken, and sets the timer for whatever comes next. All of it follows from what the
 * turn has changed, whichever stage did so. Undefined when nobody waits.
 */
export function keepWaiting(
  input: TurnInput,
  snapshot: Snapshot | undefined,
  draft: Draft,
  rules: WaitingRules | undefined,
): Owed | undefined {
  const { conversation } = draft;
  const { status, memory } = conversation;
  rememberDeclined(input, snapshot, draft);
  setClock(snapshot, draft);
  if (status.tag !== 'queued' && status.tag !== 'assigned') {
    dropTimer(snapshot, draft);
    return undefined;
  }

  const promised = memory.waiting && rules?.promised(conversation, memory.waiting, draft.now);
  if (promised) announce(promised, draft);
  const patience = memory.waiting && status.tag === 'queued' && memory.slots.email === undefined;
  const timeOut = patience ? rules?.timesOutAt(conversation, new Date(status.since)) : undefined;
  const isTimedOut = timeOut !== undefined && timeOut <= draft.now && !memory.waiting?.timedOut;
  if (isTimedOut) {
    change(draft, { timedOut: true });
    note(draft, 'handoff.timed_out', {});
  }
  setTimer(snapshot, draft, promised, timeOut);
  return { isTimedOut, isBackInQueue: hasGone(input) && snapshot?.conversation.memory.waiting !== undefined };
}

/** The turn takes it from somebody who has gone. */
function hasGone(input: TurnInput): boolean {
  return input.kind === 'agent' && input.action.type === 'requeue' && input.action.why !== 'unassigned';
}

/** Whoever gives a conversation back does not get it again by the rules; whoever went away may. */
function rememberDeclined(input: TurnInput, snapshot: Snapshot | undefined, { conversation }: Draft): void {
  const { status, memory } = conversation;
  const holder = snapshot && holderOf(snapshot.conversation.status);
  if (input.kind !== 'agent' || holder === undefined || input.action.agent.id !== holder) return;
  const isOut = status.tag === 'closing' || status.tag === 'closed' || holderOf(status) === holder;
  if (isOut || hasGone(input)) return;
  memory.declined = [...new Set([...(memory.declined ?? []), holder])];
}

/** He waits from his call, or from what he writes later, until whoever has the conversation says something. */
function setClock(snapshot: Snapshot | undefined, { conversation, changes, now }: Draft): void {
  const { status, memory } = conversation;
  const before = snapshot?.conversation.status;
  const wasHeld = before !== undefined && holderOf(before) !== undefined;
  const isHeld = holderOf(status) !== undefined;
  const isAnswered = (isHeld || wasHeld) && changes.messages.some(({ author }) => author.kind === 'agent');
  const isForPerson = isHeld || status.tag === 'queued';
  if (isAnswered || !isForPerson) delete memory.waiting;
  const hasJoined = status.tag === 'queued' && before?.tag !== 'queued';
  const hasWritten = isForPerson && changes.messages.some(({ author }) => author.kind === 'customer');
  if (memory.waiting || !(hasJoined || hasWritten)) return;
  memory.waiting = { since: now.toISOString(), target: hasJoined && !wasHeld ? 'first' : 'next' };
}

/** A warning after the fact warns of nothing. */
function announce({ warnAt, dueAt, passed }: Promised, draft: Draft): void {
  const { teamId, memory } = draft.conversation;
  if (passed !== (memory.waiting?.passed ?? 0)) change(draft, { passed });
  const { waiting } = memory;
  const about = { target: waiting?.target ?? 'first', dueAt: dueAt.toISOString(), ...(teamId && { teamId }) };
  if (dueAt <= draft.now && !waiting?.breached) {
    change(draft, { warned: true, breached: true });
    note(draft, 'sla.breached', about);
  } else if (warnAt <= draft.now && !waiting?.warned) {
    change(draft, { warned: true });
    note(draft, 'sla.warned', about);
  }
}

function change({ conversation: { memory } }: Draft, told: Partial<WaitingClock>): void {
  if (memory.waiting) memory.waiting = { ...memory.waiting, ...told };
}

function setTimer(snapshot: Snapshot | undefined, draft: Draft, promised?: Promised, timeOut?: Date): void {
  const { conversation } = draft;
  const { memory, priority } = conversation;
  const { waiting } = memory;
  const canAge = agedPriority(priority, waiting?.passed) !== 'urgent';
  const moments = [
    waiting?.warned ? undefined : promised?.warnAt,
    waiting?.breached ? undefined : promised?.dueAt,
    canAge ? promised?.passesAt : undefined,
    waiting?.timedOut ? undefined : timeOut,
  ].filter((moment) => moment !== undefined);
  const [next] = moments.sort((a, b) => a.getTime() - b.getTime());
  if (next) conversation.wakeAt = next;
  else delete conversation.wakeAt;
  draft.rescheduled = timerOf(snapshot?.conversation) !== timerOf(conversation);
}

/** A timer that was set while he waited means nothing to the bot; one of this turn's own may have the same time, and stays. */
function dropTimer(snapshot: Snapshot | undefined, { conversation }: Draft): void {
  const before = snapshot?.conversation;
  const hasWaited = before?.status.tag === 'queued' || before?.status.tag === 'assigned';
  if (hasWaited && before.wakeAt === conversation.wakeAt) delete conversation.wakeAt;
}

function timerOf(conversation: Conversation | undefined): number | undefined {
  return conversation?.wakeAt?.getTime();
}
