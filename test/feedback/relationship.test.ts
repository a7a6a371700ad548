import { expect } from 'chai';
import { openRelationship, type Relationship } from '../../bot/feedback/relationship.js';
import { EpisodeFollower } from '../../bot/reports/follow-episodes.js';
import { isDueInSample, quarterDayOf } from '../../bot/support/relationship-sample.js';
import { shippedBook } from '../../bot/support/shipped-book.js';
import type { RelationshipRule } from '../../bot/support/survey-rule.js';
import { quietMs, SmallConvoz } from '../engine/small-convoz.js';
import { opening } from '../store/change-sets.js';
import { day, hour } from '../support-files/test-clock.js';

const timeZone = 'Europe/Madrid';

describe('asking about the relationship', () => {
  let convoz: SmallConvoz;
  let rule: RelationshipRule | undefined;
  let relationship: Relationship;
  beforeEach(async () => {
    convoz = await SmallConvoz.start();
    rule = { surveyId: 'nps', sample: 1 };
    relationship = afterRestart();
  });
  afterEach(async () => {
    await relationship.stop();
    await convoz.close();
  });

  function afterRestart(): Relationship {
    return openRelationship({
      rules: () => ({ ...shippedBook.rules(), ...(rule && { relationship: rule }) }),
      episodes: convoz.store.episodes,
      surveys: convoz.store.surveys,
      ask: (conversationId, question) => convoz.runner.act(conversationId, question),
      clock: convoz.clock,
      timeZone,
      log: () => {},
    });
  }

  /** A customer with a closed episode that has been rated, in a conversation of his name. */
  async function served(name: string): Promise<void> {
    const guest = convoz.guest(name, 'push');
    await guest.say('how long does it take');
    await convoz.later(quietMs);
    await guest.say('7');
    await guest.say('no comment');
  }
  const followed = () => new EpisodeFollower({ store: convoz.store, openMs: () => 0, log: () => {} }).catchUp();
  const asked = async (name: string) =>
    (await convoz.guest(name).ledger())
      .map(({ invitation }) => invitation)
      .filter(({ occasion }) => occasion === 'relationship');
  /** Goes on to the last day of the quarter, at eleven in the morning. */
  const toItsEnd = () => convoz.clock.advance(Date.parse('2026-03-31T09:00:00Z') - convoz.clock.now().getTime());

  it('asks each contact of the sample once a quarter, whatever restarts', async () => {
    await Promise.all(['iria', 'uxia'].map(served));
    await followed();
    toItsEnd();

    expect(await relationship.look()).to.equal(2);
    expect(await relationship.look(), 'the same day').to.equal(0);
    expect(await afterRestart().look(), 'after a restart').to.equal(0);

    const [invitation, ...more] = await asked('iria');
    expect(more).to.deep.equal([]);
    expect(invitation).to.include({ metric: 'nps', status: 'sent', via: 'chat', episode: 1 });
    expect(invitation?.id).to.include('2026-Q1');
  });

  it('asks on a contact’s own day and not before; who was missed is asked as soon as it can be', async () => {
    await served('iria');
    await followed();
    const { contactId } = await convoz.guest('iria').conversation();
    const isDue = () => isDueInSample(contactId, quarterDayOf(convoz.clock.now(), timeZone), 1);

    // His day may be before the first look; the twenty-one days until the end of the quarter are gone through.
    for (let i = 0; i < 21; i++) {
      convoz.clock.advance(day);
      await relationship.look();
      expect(await asked('iria'), convoz.clock.now().toISOString()).to.have.length(isDue() ? 1 : 0);
    }
    expect(await asked('iria')).to.have.length(1);
  });

  it('does nothing while the rules do not ask for it, and at night', async () => {
    await served('iria');
    await followed();
    toItsEnd();
    rule = undefined;
    expect(await relationship.look()).to.equal(0);
    rule = { surveyId: 'nps', sample: 1 };
    convoz.clock.advance(10 * hour);
    expect(await relationship.look(), 'at nine in the evening').to.equal(0);
    expect(await asked('iria')).to.deep.equal([]);
  });

  it('lets a chat rest for a day, and leaves those alone who are in one', async () => {
    toItsEnd();
    convoz.clock.advance(-day);
    await served('iria');
    const uxia = convoz.guest('uxia', 'push');
    await uxia.say('I want a person');
    await followed();

    expect(await relationship.look()).to.equal(0);
    convoz.clock.advance(day);
    expect(await relationship.look()).to.equal(1);

    expect(await asked('iria')).to.have.length(1);
    expect(await asked('uxia')).to.deep.equal([]);
  });

  it('asks nobody who never wants to be asked, and nobody who has not written for 90 days', async () => {
    await Promise.all(['iria', 'uxia'].map(served));
    await followed();
    const { contactId } = await convoz.guest('iria').conversation();
    const contact = await convoz.store.contacts.find(contactId);
    if (!contact) throw new Error('No contact');
    const set = opening({ contactId, peerId: 'another' });
    await convoz.store.commit({ ...set, contact: { ...contact, surveyOptOut: true } });
    toItsEnd();
    await relationship.look();
    expect((await asked('iria'))[0]).to.include({ status: 'suppressed', reason: 'opted_out' });
    expect((await asked('uxia'))[0]).to.include({ status: 'sent' });

    convoz.clock.advance(91 * day);

    expect(await afterRestart().look()).to.equal(0);
  });

  it('does not ask again about an episode of the quarter before', async () => {
    await served('iria');
    await followed();
    toItsEnd();
    expect(await relationship.look()).to.equal(1);
    convoz.clock.advance(65 * day);

    expect(await afterRestart().look()).to.equal(0);

    expect(await asked('iria')).to.have.length(1);
  });

  it('goes through more contacts than fit a page, a page at a time', async () => {
    const contacts = Array.from({ length: 450 }, (_, i) => `contact ${String(i).padStart(3, '0')}`);
    const asking: string[] = [];
    const paged = openRelationship({
      rules: () => ({ ...shippedBook.rules(), relationship: { surveyId: 'nps', sample: 1 } }),
      episodes: {
        activeContacts: async (_since, after, limit) => contacts.filter((id) => id > after).slice(0, limit),
        ofContacts: async (ids) =>
          ids.map(
            (contactId) => ({ contactId, conversationId: contactId, episode: 1, closedAt: new Date(0) }) as never,
          ),
      },
      surveys: convoz.store.surveys,
      ask: async (conversationId) => asking.push(conversationId),
      clock: convoz.clock,
      timeZone,
      log: () => {},
    });
    toItsEnd();

    expect([await paged.look(), await paged.look(), await paged.look(), await paged.look()]).to.deep.equal([
      200, 200, 50, 0,
    ]);
    expect(asking).to.deep.equal(contacts);
  });
});
