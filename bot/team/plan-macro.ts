import type { Clock, Ids } from '../engine/ports.js';
import { ConvozError } from '../errors.js';
import type { Agent } from '../support/agent.js';
import type { AgentStep, TeamName } from '../support/agent-action.js';
import type { CannedReply } from '../support/canned-reply.js';
import type { Macro, MacroStep } from '../support/macro.js';
import type { Store } from '../support/repositories.js';
import { type About, valuesOf } from './canned-replies.js';
import { fillIn } from './canned-text.js';

export interface PlanDeps {
  store: Pick<Store, 'cannedReplies' | 'agents'>;
  team(id: string): Promise<TeamName | undefined>;
  clock: Clock;
  ids: Ids;
}

/** What a macro will do in this conversation. Rejects with NOT_FOUND when something it names is not there any more. */
export function planMacro({ steps }: Pick<Macro, 'steps'>, about: About, deps: PlanDeps): Promise<AgentStep[]> {
  return Promise.all(steps.map((step) => plan(step, about, deps)));
}

async function plan(step: MacroStep, about: About, deps: PlanDeps): Promise<AgentStep> {
  const { agent } = about;
  switch (step.do) {
    case 'reply':
      return { type: 'reply', agent, text: await cannedText(step.code, about, deps) };
    case 'label':
    case 'unlabel':
      return { type: step.do, agent, label: step.label };
    case 'priority':
      return { type: 'priority', agent, priority: step.priority };
    case 'snooze':
      return { type: 'snooze', agent, until: new Date(deps.clock.now().getTime() + step.minutes * 60_000) };
    case 'transfer': {
      const { agentId, teamId, note } = step;
      const mentions = agentId === undefined ? [] : [agentId];
      return {
        type: 'transfer',
        agent,
        to: await receiver(agentId, teamId, deps),
        ...(note !== undefined && { note: { id: deps.ids.next(), text: note, mentions } }),
      };
    }
    case 'close': {
      const { withoutSurvey, spam } = step;
      return {
        type: 'close',
        agent,
        ...(withoutSurvey !== undefined && { withoutSurvey }),
        ...(spam !== undefined && { spam }),
      };
    }
  }
}

/** Whom a conversation is passed on to; rejects with NOT_FOUND when there is no such team, or no such agent at work here. */
export async function receiver(
  agentId: string | undefined,
  teamId: string | undefined,
  { store, team }: Pick<PlanDeps, 'team'> & { store: Pick<Store, 'agents'> },
): Promise<Extract<AgentStep, { type: 'transfer' }>['to']> {
  if (teamId !== undefined) {
    const found = await team(teamId);
    if (!found) throw new ConvozError('NOT_FOUND', 'There is no such team');
    return { team: { id: found.id, name: found.name } };
  }
  return { agent: await colleague(agentId ?? '', store) };
}

/** An agent who may be given something. */
export async function colleague(id: string, { agents }: Pick<Store, 'agents'>): Promise<Agent> {
  const found = await agents.find(id);
  if (!found?.active) throw new ConvozError('NOT_FOUND', 'There is no such agent');
  return found;
}

/** His own before everybody's, and of each the one in the language of the conversation before any other. */
async function cannedText(code: string, about: About, { store }: PlanDeps): Promise<string> {
  const { agent, conversation } = about;
  const found = await store.cannedReplies.list({ agentId: agent.id, prefix: code, limit: mostOfOneCode });
  const rank = ({ ownerId, language }: CannedReply) =>
    (language === conversation.language ? 0 : 2) + (ownerId === undefined ? 1 : 0);
  const [best] = found.filter((reply) => reply.code === code).sort((a, b) => rank(a) - rank(b));
  if (!best) throw new ConvozError('NOT_FOUND', `There is no canned reply ${code}`);
  return fillIn(best.text, valuesOf(about), best.language).text;
}

/** Everybody's and his own in each language: they come first among those that begin so. */
const mostOfOneCode = 8;
