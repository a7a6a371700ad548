import type { AgentAction, AgentStep } from '../../../support/agent-action.js';
import type { TurnContext } from '../../botbuilder.js';
import type { Draft } from '../../draft.js';
import type { TurnDeps } from '../../turn.js';
import { assign, claim, requeue } from './assign.js';
import { closeByAgent, giveBack } from './give-back.js';
import { label, prioritise, unlabel } from './mark.js';
import { putOff, takeUpAgain } from './put-off.js';
import { reopenByAgent } from './reopen-by-agent.js';
import { replyInTurn } from './reply-in-turn.js';
import { resend } from './resend.js';
import { transfer } from './transfer.js';
import { writeNote } from './write-note.js';

/** What every action of an agent is given. */
export interface Desk {
  draft: Draft;
  context: TurnContext;
  deps: TurnDeps;
}

/**
 * Does what an agent wants, or changes nothing and fails: with ALREADY_CLAIMED, NOT_WAITING, NOT_ASSIGNED_TO_YOU,
 * CONVERSATION_OPEN or NOT_RESENDABLE.
 */
export async function actForAgent(
  action: AgentAction,
  draft: Draft,
  context: TurnContext,
  deps: TurnDeps,
): Promise<void> {
  const desk: Desk = { draft, context, deps };
  switch (action.type) {
    case 'claim':
      return claim(action, desk);
    case 'assign':
      return assign(action, desk);
    case 'requeue':
      return requeue(action, desk);
    case 'return':
      return giveBack(action, desk);
    case 'unsnooze':
      return takeUpAgain(action, desk);
    case 'reopen':
      return reopenByAgent(action, desk);
    case 'resend':
      return resend(action, desk);
    case 'macro':
      return runOnce(action, desk);
    default:
      return step(action, desk);
  }
}

function step(action: AgentStep, desk: Desk): Promise<void> | void {
  switch (action.type) {
    case 'reply':
      return replyInTurn(action, desk);
    case 'note':
      return writeNote(action.note, action.agent, desk.draft);
    case 'label':
      return label(action, desk);
    case 'unlabel':
      return unlabel(action, desk);
    case 'priority':
      return prioritise(action, desk);
    case 'snooze':
      return putOff(action, desk);
    case 'transfer':
      return transfer(action, desk);
    case 'close':
      return closeByAgent(action, desk);
  }
}

const mostRuns = 5;

async function runOnce({ runId, steps }: Extract<AgentAction, { type: 'macro' }>, desk: Desk): Promise<void> {
  const { memory } = desk.draft.conversation;
  const { runs = [] } = memory;
  if (runs.includes(runId)) return;
  memory.runs = [...runs, runId].slice(-mostRuns);
  for (const one of steps) await step(one, desk);
}
