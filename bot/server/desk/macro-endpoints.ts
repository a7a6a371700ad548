import { z } from 'zod';
import { ConvozError } from '../../errors.js';
import type { Macro, MacroStep } from '../../support/macro.js';
import { priorities } from '../../support/priority.js';
import { planMacro } from '../../team/plan-macro.js';
import { type ActionDeps, actedShape, actOn } from './act-on.js';
import { byId, type Endpoint, endpoint } from './endpoint.js';
import { existingConversation } from './existing-conversation.js';
import { time } from './shapes.js';
import { labelText, noteText, reasonText } from './written.js';

const name = z.string().trim().min(1).max(100);
const id = z.string().min(1).max(100);
const step = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('reply'), code: z.string().min(1).max(40).describe('Of a canned reply') }),
  z.strictObject({ do: z.literal('label'), label: labelText }),
  z.strictObject({ do: z.literal('unlabel'), label: labelText }),
  z.strictObject({ do: z.literal('priority'), priority: z.enum(priorities) }),
  z.strictObject({ do: z.literal('snooze'), minutes: z.int().min(1).max(527_040) }),
  z
    .strictObject({
      do: z.literal('transfer'),
      agentId: id.exactOptional(),
      teamId: id.exactOptional(),
      note: noteText.exactOptional(),
    })
    .refine((to) => (to.agentId === undefined) !== (to.teamId === undefined), 'an agent or a team, not both'),
  z.strictObject({
    do: z.literal('close'),
    withoutSurvey: reasonText.exactOptional(),
    spam: z.boolean().exactOptional(),
  }),
]);
const edit = { name, steps: z.array(step).min(1).max(10).describe('Done in this order') };
const shape = z.object({
  id: z.string(),
  name: z.string(),
  steps: z.array(z.looseObject({ do: z.string() })),
  version: z.int(),
  updatedAt: time,
  updatedBy: z.string(),
});
const one = z.object({ macro: shape });
/** After one of these the conversation is not the agent's any more. */
const last: readonly MacroStep['do'][] = ['transfer', 'close'];

/** Several actions under one name. Every agent runs them; supervisors and admins write them. */
export function macroEndpoints(deps: ActionDeps): Endpoint[] {
  const { store, clock, ids } = deps;
  const act = actOn(deps);
  const { macros } = store;
  return [
    endpoint({
      method: 'get',
      path: '/macros',
      summary: 'Macros by name',
      who: 'agent',
      answer: z.object({ macros: z.array(shape) }),
      handle: async () => ({ macros: await macros.list() }),
    }),
    endpoint({
      method: 'post',
      path: '/macros',
      summary: 'Add a macro',
      who: 'supervisor',
      audits: 'macro.added',
      errors: ['EDIT_CONFLICT'],
      body: z.strictObject(edit),
      answer: one,
      handle: ({ body, agent }) => keep({ id: ids.next(), ...body, version: 1 }, agent.id),
    }),
    endpoint({
      method: 'put',
      path: '/macros/:id',
      summary: 'Change it; refused when somebody else has meanwhile',
      who: 'supervisor',
      audits: 'macro.changed',
      errors: ['EDIT_CONFLICT'],
      params: byId,
      body: z.strictObject({ ...edit, version: z.int().min(1).describe('The one that was seen') }),
      answer: one,
      async handle({ params, body, agent }) {
        const known = await existing(params.id);
        return keep({ ...known, ...body, version: body.version + 1 }, agent.id);
      },
    }),
    endpoint({
      method: 'delete',
      path: '/macros/:id',
      summary: 'Remove it',
      who: 'supervisor',
      audits: 'macro.removed',
      params: byId,
      answer: z.object({}),
      async handle({ params }) {
        if (!(await macros.remove(params.id))) throw missing();
        return {};
      },
    }),
    endpoint({
      method: 'post',
      path: '/macros/:id/run',
      summary: 'Do all of it in a conversation that you have, or nothing; the same runId is done once',
      who: 'agent',
      audits: 'macro.run',
      errors: ['NOT_ASSIGNED_TO_YOU'],
      params: byId,
      body: z.strictObject({ conversationId: z.string().min(1).max(300), runId: id.optional() }),
      answer: actedShape,
      async handle({ params, body: { conversationId, runId = ids.next() }, agent }) {
        const [macro, conversation] = await Promise.all([
          existing(params.id),
          existingConversation(conversationId, store),
        ]);
        const contact = await store.contacts.find(conversation.contactId);
        const steps = await planMacro(macro, { conversation, contact, agent }, { store, team, clock, ids });
        return act(conversationId, { type: 'macro', agent, macroId: macro.id, runId, steps });
      },
    }),
  ];

  async function keep(macro: Omit<Macro, 'updatedAt' | 'updatedBy'>, by: string) {
    const early = macro.steps.slice(0, -1).find((one) => last.includes(one.do));
    if (early) throw new ConvozError('BAD_REQUEST', `steps: nothing can follow ${early.do}`);
    const kept: Macro = { ...macro, updatedAt: clock.now(), updatedBy: by };
    await macros.keep(kept);
    return { macro: kept };
  }

  async function existing(macroId: string): Promise<Macro> {
    const known = await macros.find(macroId);
    if (!known) throw missing();
    return known;
  }

  async function team(teamId: string) {
    return (await store.teams.list()).find((known) => known.id === teamId);
  }
}

function missing(): ConvozError {
  return new ConvozError('NOT_FOUND', 'There is no such macro');
}
