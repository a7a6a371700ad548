import { expect } from 'chai';
import fc from 'fast-check';
import { runs } from './seed.js';
import type { Target } from './target.js';

const odd: unknown[] = [
  null,
  true,
  0,
  -1,
  '',
  '\u0000',
  '\ud800',
  'x'.repeat(2001),
  [],
  [null],
  {},
  { id: 1 },
  { id: '\u0000' },
];

const fields = [
  'type',
  'id',
  'text',
  'timestamp',
  'localTimestamp',
  'expiration',
  'channelId',
  'serviceUrl',
  'locale',
  'from',
  'recipient',
  'conversation',
  'membersAdded',
  'value',
  'attachments',
  'entities',
  'channelData',
  'relatesTo',
  'callerId',
  'deliveryMode',
  'replyToId',
];

/** Activities that no Bot Framework channel would send. */
export function connectorCases(target: () => Target): void {
  it('takes or refuses an activity with anything in any field', async () => {
    for (const field of fields) {
      for (const value of odd) {
        for (const type of ['message', 'conversationUpdate']) {
          const { status } = await post({ ...activity(type), [field]: value });
          expect(status, `${field} ${JSON.stringify(value)}`).to.be.oneOf([200, 400]);
        }
      }
    }
    await target().convoz.app.runner.idle();
  });

  it('takes or refuses any type of activity', async () => {
    for (const type of [
      'invoke',
      'event',
      'typing',
      'endOfConversation',
      'messageReaction',
      'handoff',
      'trace',
      'command',
      'x',
      '__proto__',
    ]) {
      expect((await post(activity(type))).status, type).to.be.oneOf([200, 400]);
    }
  });

  it('takes or refuses any JSON', async () => {
    await fc.assert(
      fc.asyncProperty(fc.json({ maxDepth: 5 }), async (body) => {
        expect((await target().send({ path: '/api/messages', body })).status).to.be.oneOf([200, 400]);
      }),
      runs(40),
    );
  });

  function post(body: object) {
    return target().send({ path: '/api/messages', body: JSON.stringify(body) });
  }
}

let made = 0;

function activity(type: string) {
  const user = { id: 'user', name: 'Somebody' };
  return {
    type,
    id: `activity-${++made}`,
    text: 'hello',
    channelId: 'emulator',
    // Nobody listens there: what is answered fails to leave, which is not what is looked at here.
    serviceUrl: 'http://127.0.0.1:9',
    from: user,
    recipient: { id: 'bot' },
    conversation: { id: `conversation-${made}` },
    ...(type === 'conversationUpdate' && { membersAdded: [user] }),
  };
}
