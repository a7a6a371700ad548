import type { Clock, Ids } from '../engine/ports.js';
import { ConvozError } from '../errors.js';
import type { Agent } from '../support/agent.js';
import type { CannedReplies, CannedReply } from '../support/canned-reply.js';
import type { Contact } from '../support/contact.js';
import type { Conversation } from '../support/conversation.js';
import { checkVariables, fillIn, type Values, type Variable } from './canned-text.js';

/** What an agent writes of one. */
export type CannedReplyEdit = Pick<CannedReply, 'code' | 'language' | 'title' | 'text'>;

export interface CannedReplyDeps {
  cannedReplies: CannedReplies;
  clock: Clock;
  ids: Ids;
}

/** Canned replies with who may do what: an agent his own, supervisors and admins everybody's as well. */
export function cannedReplyBook({ cannedReplies, clock, ids }: CannedReplyDeps) {
  return {
    async add(edit: CannedReplyEdit, isShared: boolean, agent: Agent): Promise<CannedReply> {
      if (isShared) mustLead(agent);
      const owner = !isShared && { ownerId: agent.id };
      return keep({ id: ids.next(), ...edit, ...owner, version: 1 }, agent);
    },

    /** Rejects with EDIT_CONFLICT unless `version` is the present one. */
    async change(id: string, edit: CannedReplyEdit, version: number, agent: Agent): Promise<CannedReply> {
      const known = await mayChange(id, agent);
      return keep({ ...known, ...edit, version: version + 1 }, agent);
    },

    async remove(id: string, agent: Agent): Promise<void> {
      await mayChange(id, agent);
      await cannedReplies.remove(id);
    },

    /** Rejects with NOT_FOUND for another agent's own as well. */
    async fill(id: string, about: About): Promise<{ text: string; empty: Variable[] }> {
      const known = await visible(id, about.agent);
      return fillIn(known.text, valuesOf(about), known.language);
    },
  };

  async function keep(
    reply: Omit<CannedReply, 'updatedAt' | 'updatedBy'>,
    agent: Pick<Agent, 'id'>,
  ): Promise<CannedReply> {
    checkVariables(reply.text);
    const kept = { ...reply, updatedAt: clock.now(), updatedBy: agent.id };
    await cannedReplies.keep(kept);
    return kept;
  }

  async function visible(id: string, agent: Agent): Promise<CannedReply> {
    const known = await cannedReplies.find(id);
    if (!known || (known.ownerId !== undefined && known.ownerId !== agent.id)) {
      throw new ConvozError('NOT_FOUND', 'There is no such canned reply');
    }
    return known;
  }

  async function mayChange(id: string, agent: Agent): Promise<CannedReply> {
    const known = await visible(id, agent);
    if (known.ownerId === undefined) mustLead(agent);
    return known;
  }
}

/** Whom a canned reply is said to, and by whom. */
export interface About {
  conversation: Conversation;
  contact: Contact | undefined;
  agent: Agent;
}

export function valuesOf({ conversation, contact, agent }: About): Values {
  const { order } = conversation.memory.slots;
  return {
    ...(contact?.name !== undefined && { 'customer.name': contact.name }),
    ...(contact?.email !== undefined && { 'customer.email': contact.email }),
    'agent.name': agent.name,
    ...(order !== undefined && { 'order.number': order }),
  };
}

function mustLead({ role }: Agent): void {
  if (role !== 'agent') return;
  throw new ConvozError('ROLE_NOT_ALLOWED', "Everybody's canned replies are for supervisors and admins", {
    hint: 'Make one of your own.',
  });
}
