import { z } from 'zod';
import type { Clock, Sending } from '../../../engine/ports.js';
import { ConvozError } from '../../../errors.js';
import type { Json } from '../../../support/json.js';
import { graphAnswer } from '../graph-errors.js';
import { markOf } from './echo.js';
import { sendFailure } from './failure.js';
import type { Graph } from './graph.js';
import { agentWindowMs, type Place, windowMs } from './place.js';
import { type Payload, readPayload } from './requests.js';

const address = z.looseObject({ peer: z.string(), heardAt: z.iso.datetime().optional() });
const accepted = z.looseObject({ message_id: z.string().min(1) });

/** What is asked of Meta for a message: a plain answer, or a person's word after a day. */
type Right = { messaging_type: 'RESPONSE' } | { messaging_type: 'MESSAGE_TAG'; tag: 'HUMAN_AGENT' };

/** One request of the Send API; resolves with the id of the message. Rejects as `Channel.send` says. */
export async function send(
  place: Place,
  graph: Graph,
  clock: Clock,
  to: { reference: Json; payload: string; sending: Sending },
): Promise<string> {
  const { peer, heardAt } = address.parse(to.reference);
  const { by, message } = readPayload(to.payload);
  const right = rightTo(by, heardAt, clock.now());
  const reply = await graph.post('me/messages', {
    recipient: { id: peer },
    ...right,
    message: { ...message, ...(place.marksMessages && { metadata: markOf(to.sending.id) }) },
  });
  if (reply.status < 200 || reply.status > 299) {
    throw sendFailure(reply, clock.now(), right.messaging_type === 'MESSAGE_TAG');
  }
  const { data } = accepted.safeParse(graphAnswer(reply, clock.now()));
  if (data) return data.message_id;
  throw new ConvozError('SEND_UNKNOWN', 'The Graph API took a message and did not say under which id', {
    hint: 'Look at the channel whether it arrived.',
  });
}

export async function typing(graph: Graph, reference: Json): Promise<void> {
  const { peer } = address.parse(reference);
  await graph.post('me/messages', { recipient: { id: peer }, sender_action: 'typing_on' });
}

/** Where it is not known when he last wrote, Meta decides. */
function rightTo(by: Payload['by'], heardAt: string | undefined, now: Date): Right {
  const silentMs = heardAt === undefined ? 0 : now.getTime() - Date.parse(heardAt);
  if (silentMs < windowMs) return { messaging_type: 'RESPONSE' };
  if (by === 'person' && silentMs < agentWindowMs) return { messaging_type: 'MESSAGE_TAG', tag: 'HUMAN_AGENT' };
  throw new ConvozError('SEND_WINDOW_CLOSED', 'A message was not sent: the customer has not written for too long', {
    hint: 'It can leave once he has written again.',
  });
}
