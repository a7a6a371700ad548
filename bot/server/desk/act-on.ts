import { z } from 'zod';
import type { Clock, Ids } from '../../engine/ports.js';
import type { TurnRunner } from '../../engine/runner.js';
import type { AgentAction } from '../../support/agent-action.js';
import type { NewNote } from '../../support/note.js';
import type { Store } from '../../support/repositories.js';
import { colleague } from '../../team/plan-macro.js';
import { existingConversation } from './existing-conversation.js';
import { conversationShape } from './shapes.js';
import { showConversation } from './views.js';

export interface ActionDeps {
  store: Store;
  runner: TurnRunner;
  clock: Clock;
  ids: Ids;
}

/** What every action answers. */
export const actedShape = z.object({ conversation: conversationShape });

export const mentions = z.array(z.string().max(100)).max(20).default([]).describe('Ids of agents');

/** Does what an agent wants, as one turn, and shows the conversation as it is then. Rejects with NOT_FOUND, or with what the turn refused. */
export function actOn({ store, runner }: Pick<ActionDeps, 'store' | 'runner'>) {
  return async (id: string, action: AgentAction) => {
    await existingConversation(id, store);
    await runner.act(id, { kind: 'agent', action });
    return { conversation: showConversation(await existingConversation(id, store)) };
  };
}

/** A note to colleagues, each mentioned once. Rejects with NOT_FOUND when one of them is nobody. */
export async function newNote(
  text: string,
  mentioned: readonly string[],
  { store, ids }: Pick<ActionDeps, 'store' | 'ids'>,
): Promise<NewNote> {
  const found = await Promise.all([...new Set(mentioned)].map((id) => colleague(id, store)));
  return { id: ids.next(), text, mentions: found.map(({ id }) => id) };
}
