import type { Agent } from '../../../support/agent.js';
import type { AgentAction, AgentStep } from '../../../support/agent-action.js';
import type { JsonObject } from '../../../support/json.js';
import { move, note } from '../../draft.js';
import { closeEpisode } from '../close-episode.js';
import type { Desk } from './index.js';
import { mustHave } from './must-have.js';

/** Gives the conversation back to the bot, which says so. */
export async function giveBack({ agent }: Pick<AgentAction, 'agent'>, desk: Desk): Promise<void> {
  const { draft, context, deps } = desk;
  await letGo(agent, { closed: false }, desk);
  move(draft, { tag: 'bot' });
  const text = deps.script.notices.backToBot(draft.conversation.language);
  await deps.adapter.say(context, { kind: 'bot' }, [{ text }]);
  draft.conversation.wakeAt = new Date(draft.now.getTime() + deps.settings.silenceMs);
}

/** Ends the episode; the bot has it back, and its first act is the survey. */
export async function closeByAgent(
  { agent, withoutSurvey, spam = false }: Extract<AgentStep, { type: 'close' }>,
  desk: Desk,
): Promise<void> {
  const reason = withoutSurvey !== undefined && { withoutSurvey };
  await letGo(agent, { closed: true, ...reason, ...(spam && { spam }) }, desk);
  const closing = { how: 'agent', withoutSurvey: withoutSurvey !== undefined, spam } as const;
  return closeEpisode(closing, desk.draft, desk.context, desk.deps);
}

async function letGo(agent: Agent, data: JsonObject, { draft, context, deps }: Desk): Promise<void> {
  mustHave(agent, draft.conversation.status);
  await deps.adapter.emit(context, 'handoff.status', { state: 'completed' });
  delete draft.conversation.memory.takenOver;
  note(draft, 'handoff.returned', { agentId: agent.id, ...data });
}
