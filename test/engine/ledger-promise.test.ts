import { expect } from 'chai';
import type { TurnRunner } from '../../bot/engine/runner.js';
import type { Conversation } from '../../bot/support/conversation.js';
import { emptyMemory } from '../../bot/support/conversation.js';
import { opening } from '../store/change-sets.js';
import { minute } from '../support-files/test-clock.js';
import { SmallConvoz } from './small-convoz.js';

const rounds = 500;
const contacts = 250;
const atOnce = 20;
/** Contacts whose conversations end in the same moment. */
const sideBySide = 10;

describe('the promise of the ledger', () => {
  let convoz: SmallConvoz;
  let runners: TurnRunner[];
  before(async () => {
    convoz = await SmallConvoz.start();
    runners = [convoz.runner, (await convoz.secondProcess()).runner];
  });
  after(() => convoz.close());

  /** Puts conversations in the store as they are when they have been talked in, and can end. */
  async function talked(contactId: string, parts: Partial<Conversation>[]): Promise<string[]> {
    const now = convoz.clock.now();
    const sets = parts.map((part, i) => ({
      ...opening({
        id: `${contactId}-${i}`,
        contactId,
        peerId: `dl_${contactId}-${i}`,
        language: 'en',
        createdAt: now,
        updatedAt: now,
        memory: { ...emptyMemory(), customerMessages: 2, replies: 2, resolved: true },
        ...part,
      }),
    }));
    await Promise.all(sets.map((set) => convoz.store.commit(set)));
    return sets.map(({ conversation }) => conversation.id);
  }

  const due = () => new Date(convoz.clock.now().getTime() - minute);
  /** As it is after an answer, with "did that help?" asked. */
  const withBot = (): Partial<Conversation> => ({
    wakeAt: due(),
    memory: {
      ...emptyMemory(),
      customerMessages: 2,
      replies: 2,
      resolved: true,
      active: { id: 'faq', state: { asked: 'helped', similar: [] } },
    },
  });
  const withAgent = (): Partial<Conversation> => ({
    status: { tag: 'assigned', since: due().toISOString(), agentId: 'id-ana', reason: 'requested' },
    memory: { ...emptyMemory(), customerMessages: 2, replies: 2, resolved: false, servedBy: 'id-ana' },
  });

  const runner = (i: number) => runners[i % runners.length] as TurnRunner;
  const wake = (id: string, i: number) => runner(i).act(id, { kind: 'wake' });
  const close = (id: string, i: number, withoutSurvey?: string) =>
    runner(i)
      .act(id, {
        kind: 'agent',
        action: { type: 'close', agent: convoz.agent(), ...(withoutSurvey !== undefined && { withoutSurvey }) },
      })
      .catch(() => {});

  it(`has one row for an episode that ${atOnce} end at once, from two processes, ${rounds} times`, async () => {
    for (let round = 0; round < rounds; round += 1) {
      const isAgents = round % 2 === 1;
      const [id = ''] = await talked(`one-${round}`, [isAgents ? withAgent() : withBot()]);
      const guest = convoz.guest(`one-${round}-0`, 'directline', id);

      await Promise.all(
        Array.from({ length: atOnce }, (_, i): Promise<unknown> => {
          if (isAgents) return close(id, i, i % 5 === 4 ? 'a test call' : undefined);
          return i % 7 === 6 ? guest.accept('yes') : wake(id, i);
        }),
      );
      await Promise.all(runners.map((one) => one.idle()));

      const rows = (await guest.ledger()).filter(({ invitation }) => invitation.episode === 1);
      expect(rows, `round ${round}`).to.have.length(1);
      const ends = (await guest.log()).filter(
        ({ type, data, episode }) => type.startsWith('conversation.clos') && data.how !== 'survey' && episode === 1,
      );
      expect(ends, `round ${round}`).to.have.length(1);
    }
  }).timeout(60_000);

  it(`asks each of ${contacts} contacts once whose ${atOnce} conversations end at once, in two processes`, async () => {
    for (let round = 0; round < contacts; round += sideBySide) {
      const names = Array.from({ length: sideBySide }, (_, i) => `many-${round + i}`);
      const ids = await Promise.all(
        names.map((contactId) => talked(contactId, Array.from({ length: atOnce }, withBot))),
      );

      await Promise.all(ids.flat().map((id, i) => wake(id, i)));
    }

    const rows = (await convoz.store.surveys.ledger({ metric: 'ces' })).filter(({ contactId }) =>
      contactId.startsWith('many-'),
    );
    const byContact = new Map<string, string[]>();
    for (const { contactId, status, reason } of rows) {
      byContact.set(contactId, [...(byContact.get(contactId) ?? []), reason ?? status]);
    }
    expect(byContact.size).to.equal(contacts);
    const expected = ['sent', ...Array.from({ length: atOnce - 1 }, () => 'throttled')];
    for (const [contactId, found] of byContact) expect(found.sort(), contactId).to.deep.equal(expected);
  }).timeout(60_000);
});
