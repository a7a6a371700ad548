import type { AgentStep } from '../../../support/agent-action.js';
import { note } from '../../draft.js';
import { enqueue, take } from './assign.js';
import type { Desk } from './index.js';
import { mustHave } from './must-have.js';
import { writeNote } from './write-note.js';

/**
 * Passes the conversation on to another person, whose it is at once, or to a team, in whose queue the customer then waits. He is told,
 * without the name of the team, which is ours.
 */
export async function transfer(
  { agent, to, note: written }: Extract<AgentStep, { type: 'transfer' }>,
  { draft, context, deps: { adapter, script } }: Desk,
): Promise<void> {
  const { conversation } = draft;
  const { notices } = script;
  const { reason } = mustHave(agent, conversation.status);
  if ('agent' in to && to.agent.id === agent.id) return;
  if (written) writeNote(written, agent, draft);
  const about = { from: agent.id, ...(written && { noteId: written.id }) };
  if ('agent' in to) {
    take(to.agent, reason, draft);
    note(draft, 'conversation.transferred', { agentId: to.agent.id, ...about });
    const text = notices.passedOn(conversation.language, agent.name, to.agent.name);
    await adapter.say(context, { kind: 'system' }, [{ text }]);
    await adapter.emit(context, 'handoff.status', { state: 'accepted', agentName: to.agent.name });
  } else {
    enqueue(reason, draft);
    conversation.teamId = to.team.id;
    note(draft, 'conversation.transferred', { teamId: to.team.id, ...about });
    const text = notices.passedOn(conversation.language, agent.name);
    await adapter.say(context, { kind: 'system' }, [{ text }]);
  }
}
