import { z } from 'zod';
import { priorities } from '../../support/priority.js';
import { type ActionDeps, actedShape, actOn, mentions, newNote } from './act-on.js';
import { byId, type Endpoint, endpoint } from './endpoint.js';
import { labelText, noteText } from './written.js';

/** What any agent may do to a conversation, whoever has it. */
export function markEndpoints(deps: ActionDeps): Endpoint[] {
  const act = actOn(deps);
  const one = { who: 'agent', params: byId, answer: actedShape } as const;
  return [
    endpoint({
      ...one,
      method: 'post',
      path: '/conversations/:id/note',
      summary: 'Write something for colleagues; the customer never sees it',
      scope: 'conversations:write',
      body: z.strictObject({ text: noteText, mentions }),
      handle: async ({ params, body, agent }) =>
        act(params.id, { type: 'note', agent, note: await newNote(body.text, body.mentions, deps) }),
    }),
    endpoint({
      ...one,
      method: 'post',
      path: '/conversations/:id/label',
      summary: 'Put a label on it',
      scope: 'conversations:write',
      body: z.strictObject({ label: labelText }),
      handle: ({ params, body, agent }) => act(params.id, { type: 'label', agent, ...body }),
    }),
    endpoint({
      ...one,
      method: 'post',
      path: '/conversations/:id/unlabel',
      summary: 'Take a label off it',
      scope: 'conversations:write',
      body: z.strictObject({ label: labelText }),
      handle: ({ params, body, agent }) => act(params.id, { type: 'unlabel', agent, ...body }),
    }),
    endpoint({
      ...one,
      method: 'post',
      path: '/conversations/:id/priority',
      summary: 'Say how urgent it is: that is its place in the queue',
      scope: 'conversations:write',
      body: z.strictObject({ priority: z.enum(priorities) }),
      handle: ({ params, body, agent }) => act(params.id, { type: 'priority', agent, ...body }),
    }),
    endpoint({
      ...one,
      method: 'post',
      path: '/conversations/:id/resend',
      summary: 'Send a message once more whose delivery has failed',
      errors: ['NOT_RESENDABLE'],
      body: z.strictObject({ messageId: z.string().min(1).max(300) }),
      handle: ({ params, body, agent }) => act(params.id, { type: 'resend', agent, ...body }),
    }),
  ];
}
