import type { AgentStep } from '../../../support/agent-action.js';
import { note } from '../../draft.js';
import type { Desk } from './index.js';

type Labelling = Extract<AgentStep, { type: 'label' | 'unlabel' }>;

/** Puts a label on the conversation; one that is there already changes nothing. */
export function label({ agent, label: name }: Labelling, { draft }: Desk): void {
  const { conversation, changes } = draft;
  const { labels = [] } = conversation;
  if (labels.includes(name)) return;
  conversation.labels = [...labels, name].sort();
  changes.unlabelled = changes.unlabelled.filter((one) => one !== name);
  note(draft, 'conversation.labelled', { agentId: agent.id, label: name });
}

export function unlabel({ agent, label: name }: Labelling, { draft }: Desk): void {
  const { conversation, changes } = draft;
  const { labels = [] } = conversation;
  if (!labels.includes(name)) return;
  conversation.labels = labels.filter((one) => one !== name);
  changes.unlabelled = [...changes.unlabelled, name];
  note(draft, 'conversation.unlabelled', { agentId: agent.id, label: name });
}

export function prioritise(
  { agent, priority }: Extract<AgentStep, { type: 'priority' }>,
  { draft }: Pick<Desk, 'draft'>,
): void {
  const { conversation } = draft;
  const { priority: before = 'normal' } = conversation;
  if (before === priority) return;
  conversation.priority = priority;
  note(draft, 'conversation.prioritised', { agentId: agent.id, priority, before });
}
