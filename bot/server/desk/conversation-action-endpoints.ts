import { z } from 'zod';
import { ConvozError } from '../../errors.js';
import { colleague, receiver } from '../../team/plan-macro.js';
import { type ActionDeps, actedShape, actOn, mentions, newNote } from './act-on.js';
import { byId, type Endpoint, endpoint } from './endpoint.js';
import { noteText, reasonText } from './written.js';

const noBody = z.object({});
const longestSnoozeMs = 366 * 86_400_000;
const person = z.string().min(1).max(100);

const transferBody = z.union([
  z.strictObject({ agentId: person, note: noteText.optional(), mentions }),
  z.strictObject({ teamId: person, note: noteText.optional(), mentions }),
]);
/** Why no survey: in the agent's own words, kept with the event. */
const closeBody = z.strictObject({
  withoutSurvey: reasonText.optional(),
  spam: z.boolean().optional().describe('Nobody is asked, and it is counted as spam'),
});

/** Whose a conversation is, and for how long. Each is one turn: done as a whole, or refused and nothing changed. */
export function actionEndpoints(deps: ActionDeps): Endpoint[] {
  const { store, clock } = deps;
  const act = actOn(deps);
  const one = { who: 'agent', params: byId, answer: actedShape } as const;
  return [
    endpoint({
      ...one,
      method: 'post',
      path: '/conversations/:id/claim',
      summary: 'Take it; of several at once one wins',
      scope: 'conversations:write',
      audits: 'conversation.claimed',
      errors: ['ALREADY_CLAIMED', 'NOT_WAITING'],
      body: noBody,
      handle: ({ params, agent }) => act(params.id, { type: 'claim', agent }),
    }),
    endpoint({
      ...one,
      method: 'post',
      path: '/conversations/:id/assign',
      summary: 'Give it to an agent: to yourself, or as a supervisor to anybody and from whoever has it',
      audits: 'conversation.assigned',
      errors: ['ALREADY_CLAIMED', 'NOT_WAITING'],
      body: z.strictObject({ agentId: person }),
      async handle({ params, body: { agentId }, agent }) {
        if (agent.role !== 'agent') {
          return act(params.id, { type: 'assign', agent: await colleague(agentId, store), by: agent.id });
        }
        if (agentId !== agent.id) {
          throw new ConvozError('ROLE_NOT_ALLOWED', 'Supervisors and admins give conversations to others', {
            hint: 'Transfer one that you have.',
          });
        }
        return act(params.id, { type: 'claim', agent });
      },
    }),
    endpoint({
      ...one,
      method: 'post',
      path: '/conversations/:id/transfer',
      summary: 'Pass it on to a colleague, whose it is at once, or to the queue of a team; the customer is told',
      audits: 'conversation.transferred',
      errors: ['NOT_ASSIGNED_TO_YOU'],
      body: transferBody,
      async handle({ params, body, agent }) {
        const [agentId, teamId] = 'agentId' in body ? [body.agentId, undefined] : [undefined, body.teamId];
        const to = await receiver(agentId, teamId, { store, team });
        const note = body.note === undefined ? undefined : await newNote(body.note, body.mentions, deps);
        return act(params.id, { type: 'transfer', agent, to, ...(note && { note }) });
      },
    }),
    endpoint({
      ...one,
      method: 'post',
      path: '/conversations/:id/return',
      summary: 'Give it back to the bot',
      scope: 'conversations:write',
      errors: ['NOT_ASSIGNED_TO_YOU'],
      body: noBody,
      handle: ({ params, agent }) => act(params.id, { type: 'return', agent }),
    }),
    endpoint({
      ...one,
      method: 'post',
      path: '/conversations/:id/snooze',
      summary: 'Put it off until then, a year at most; it stays yours, and wakes at once when the customer writes',
      errors: ['NOT_ASSIGNED_TO_YOU'],
      body: z.strictObject({ until: z.iso.datetime({ offset: true }) }),
      async handle({ params, body, agent }) {
        const until = new Date(body.until);
        const ms = until.getTime() - clock.now().getTime();
        if (ms <= 0 || ms > longestSnoozeMs) throw new ConvozError('BAD_REQUEST', 'until: not within the next year');
        return act(params.id, { type: 'snooze', agent, until });
      },
    }),
    endpoint({
      ...one,
      method: 'post',
      path: '/conversations/:id/unsnooze',
      summary: 'Take it up again before its time',
      errors: ['NOT_ASSIGNED_TO_YOU'],
      body: noBody,
      handle: ({ params, agent }) => act(params.id, { type: 'unsnooze', agent }),
    }),
    endpoint({
      ...one,
      method: 'post',
      path: '/conversations/:id/close',
      summary: 'End the episode; the customer is asked how it went, unless a rule or a reason forbids it',
      scope: 'conversations:write',
      audits: 'conversation.closed',
      errors: ['NOT_ASSIGNED_TO_YOU'],
      body: closeBody,
      handle: ({ params, body, agent }) => act(params.id, { type: 'close', agent, ...defined(body) }),
    }),
    endpoint({
      ...one,
      method: 'post',
      path: '/conversations/:id/reopen',
      summary: 'Take a closed one up again; it is yours, and nobody is asked twice about what was closed',
      audits: 'conversation.reopened',
      errors: ['CONVERSATION_OPEN'],
      body: noBody,
      handle: ({ params, agent }) => act(params.id, { type: 'reopen', agent }),
    }),
  ];

  async function team(id: string) {
    return (await store.teams.list()).find((one) => one.id === id);
  }
}

function defined({ withoutSurvey, spam }: z.output<typeof closeBody>) {
  return { ...(withoutSurvey !== undefined && { withoutSurvey }), ...(spam !== undefined && { spam }) };
}
