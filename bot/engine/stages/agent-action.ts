import { ConvozError } from '../../errors.js';
import type { TurnContext } from '../botbuilder.js';
import { type Draft, move, note } from '../draft.js';
import type { AgentAction, TurnDeps } from '../turn.js';
import { closeEpisode } from './close-episode.js';

/**
 * Claim, hand back or close. Fails with ALREADY_CLAIMED, NOT_WAITING or NOT_ASSIGNED_TO_YOU, and then changes nothing.
 */
export async function actForAgent(
  { type, agent }: AgentAction,
  draft: Draft,
  context: TurnContext,
  deps: TurnDeps,
): Promise<void> {
  const { conversation } = draft;
  const { adapter, script } = deps;
  if (type === 'claim') {
    const { status } = conversation;
    if (status.tag === 'assigned' && status.agentId === agent.id) return;
    if (status.tag === 'assigned') throw new ConvozError('ALREADY_CLAIMED', 'Another agent has this conversation');
    const reason = status.tag === 'queued' ? status.reason : 'requested';
    if (status.tag !== 'queued' && status.tag !== 'bot') {
      throw new ConvozError('NOT_WAITING', 'This conversation is closed', {
        hint: 'The customer reopens it by writing again.',
      });
    }
    move(draft, { tag: 'assigned', since: draft.now.toISOString(), agentId: agent.id, reason });
    conversation.memory.servedBy = agent.id;
    delete conversation.memory.active;
    delete conversation.memory.offered;
    delete conversation.memory.wishes;
    delete conversation.wakeAt;
    note(draft, 'handoff.accepted', { agentId: agent.id });
    const text = script.notices.agentJoined(conversation.language, agent.name);
    await adapter.say(context, { kind: 'system' }, [{ text }]);
    await adapter.emit(context, 'handoff.status', { state: 'accepted', agentName: agent.name });
    return;
  }
  if (conversation.status.tag !== 'assigned' || conversation.status.agentId !== agent.id) {
    throw new ConvozError('NOT_ASSIGNED_TO_YOU', 'You do not have this conversation', { hint: 'Claim it first.' });
  }
  await adapter.emit(context, 'handoff.status', { state: 'completed' });
  note(draft, 'handoff.returned', { agentId: agent.id, closed: type === 'close' });
  if (type === 'close') return closeEpisode(draft, context, deps);
  move(draft, { tag: 'bot' });
  await adapter.say(context, { kind: 'bot' }, [{ text: script.notices.backToBot(conversation.language) }]);
  conversation.wakeAt = new Date(draft.now.getTime() + deps.settings.silenceMs);
}
