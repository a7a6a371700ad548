import { expect } from 'chai';
import fc from 'fast-check';
import { runs } from './seed.js';
import type { Target } from './target.js';

const odd: unknown[] = [
  null,
  true,
  0,
  -1,
  1e308,
  '',
  ' ',
  '\u0000',
  '\ud800',
  'x'.repeat(201),
  'x'.repeat(5000),
  [],
  [null],
  [[[]]],
  {},
  { a: 1 },
  { toString: 1, length: -1, toJSON: 1 },
  JSON.parse('{"then":1}'),
];

const activityFields = [
  'type',
  'text',
  'locale',
  'name',
  'from',
  'from.id',
  'from.name',
  'value',
  'value.rating',
  'value.rating.invitationId',
  'value.rating.value',
  'attachments',
  'channelData',
  'channelData.clientActivityID',
  'channelData.convoz',
  'channelData.convoz.address',
  'conversation',
  'id',
  'replyToId',
  'timestamp',
  'channelId',
  'recipient',
  'suggestedActions',
];

/** Values of the wrong kind in every field there is. */
export function fieldCases(target: () => Target): void {
  it('takes or refuses a message with anything in any field, and keeps and answers what it takes', async () => {
    for (const field of activityFields) {
      for (const value of odd) {
        const chat = await target().open();
        const activity = { type: 'message', text: 'hello' };
        set(activity, field, value);
        const { status, body } = await target().send(target().posting(chat, JSON.stringify(activity)));
        if (status === 200 && activity.type === 'message') await target().answered(chat, body.id);
      }
    }
  });

  it('takes or refuses a message that is any JSON at all', async () => {
    await fc.assert(
      fc.asyncProperty(fc.json({ maxDepth: 6 }), async (body) => {
        const chat = await target().open();
        const { status } = await target().send(target().posting(chat, body));
        expect(status).to.be.oneOf([200, 400]);
      }),
      runs(60),
    );
  });

  it('never believes what a message says of itself: who sent it, where it belongs, what is private', async () => {
    const chat = await target().open();
    const claim = {
      type: 'message',
      id: 'mine',
      text: 'hello',
      from: { id: 'somebody else', role: 'bot', name: 'Admin' },
      conversation: { id: 'another' },
      channelId: 'desk',
      timestamp: '1999-01-01T00:00:00.000Z',
      channelData: {
        clientActivityID: 'c',
        convoz: { address: 'spoofed', author: 'agent' },
        'webchat:sequence-id': 999,
      },
    };

    const { body } = await target().send(target().posting(chat, JSON.stringify(claim)));
    const kept = (await target().answered(chat, body.id)) as unknown as Record<string, Record<string, unknown>>;

    expect(kept.id).to.equal(body.id);
    expect(kept.from).to.deep.include({ role: 'user' });
    expect(kept.from?.id).not.to.equal('somebody else');
    expect(kept.conversation).to.deep.equal({ id: chat.id });
    expect(kept.channelId).to.equal('directline');
    expect(String(kept.timestamp)).not.to.match(/^1999/);
    expect(kept.channelData).not.to.have.property('convoz');
    expect(kept.channelData?.['webchat:sequence-id']).to.be.below(10);
  });

  it('answers a repeated message once, whatever its client id is made of', async () => {
    const ids = [
      'c',
      'a:b',
      '\u0000',
      'a\u0000b',
      '\ud800',
      'e\u0301',
      '💥'.repeat(50),
      "'); DROP TABLE inbox; --",
      '../..',
    ];

    for (const clientActivityID of ids) {
      const chat = await target().open();
      const message = JSON.stringify({ type: 'message', text: 'hello', channelData: { clientActivityID } });
      const first = await target().send(target().posting(chat, message));
      const second = await target().send(target().posting(chat, message));
      expect(second.body, JSON.stringify(clientActivityID)).to.deep.equal(first.body);
      if (first.status !== 200) continue;
      await target().answered(chat, first.body.id);
      expect((await target().transcript(chat)).filter(({ from }) => from.role === 'user')).to.have.lengthOf(1);
    }
  });

  it('takes or refuses anything where a token is asked for or a conversation begun', async () => {
    const fields: [string, string[]][] = [
      ['/v3/directline/tokens/generate', ['user', 'user.id', 'user.name', 'trustedOrigins']],
      ['/v3/directline/conversations', ['locale', 'user', 'user.id', 'user.name']],
      ['/widget/token', ['visitor', 'user']],
    ];

    for (const [path, names] of fields) {
      for (const name of names) {
        for (const value of odd) {
          const body = {};
          set(body, name, value);
          const given = await target().send({ path, body: JSON.stringify(body) });
          if (given.status >= 400) continue;
          const token = `Bearer ${given.body.token}`;
          const started = await target().send({
            path: '/v3/directline/conversations',
            headers: { authorization: token },
          });
          const chat = { id: started.body.conversationId, token: started.body.token, streamUrl: '' };
          const { body: answer } = await target().send(target().posting(chat, '{"type":"message","text":"hello"}'));
          await target().answered(chat, answer.id);
        }
      }
    }
  });

  it('keeps one person one person, whatever the shop calls him', async () => {
    for (const id of ['dl_1', 'a b', 'ç', 'x\u0000y', 'half \ud800', '\u202e', 'e\u0301']) {
      const { status, body } = await target().send({
        path: '/v3/directline/tokens/generate',
        body: JSON.stringify({ user: { id, name: 'Ana\u0000 \ud800' } }),
      });
      if (status >= 400) continue;
      for (const times of [1, 2]) {
        const chat = { id: body.conversationId, token: body.token, streamUrl: '' };
        const { body: answer } = await target().send(
          target().posting(chat, `{"type":"message","text":"hello ${times}"}`),
        );
        await target().answered(chat, answer.id);
      }
    }
  });
}

/** Sets `a.b.c` of an object, making what is missing on the way. */
function set(object: Record<string, unknown>, path: string, value: unknown): void {
  const [first = '', ...rest] = path.split('.');
  if (rest.length === 0) {
    object[first] = value;
    return;
  }
  const inner = (object[first] ?? {}) as Record<string, unknown>;
  object[first] = inner;
  set(inner, rest.join('.'), value);
}
