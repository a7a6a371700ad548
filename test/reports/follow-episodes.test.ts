import { join } from 'node:path';
import { expect } from 'chai';
import { EpisodeFollower } from '../../bot/reports/follow-episodes.js';
import { type OpenStore, openReportReader, openStore } from '../../bot/store/index.js';
import type { ChangeSet } from '../../bot/support/change-set.js';
import type { EventType, SupportEvent } from '../../bot/support/event.js';
import type { JsonObject } from '../../bot/support/json.js';
import { invitation, opening } from '../store/change-sets.js';
import { type TemporaryDirectory, temporaryDirectory } from '../support-files/temporary-directory.js';

const everything = { from: -1e15, to: 1e15, filters: {}, limit: 1000 };
const start = Date.parse('2026-03-02T09:00:00Z');
const minute = 60_000;
const day = 24 * 60 * minute;

describe('the follower of the event log', () => {
  let directory: TemporaryDirectory;
  let store: OpenStore;
  let follower: EpisodeFollower;
  let told: string[];
  const follow = () => new EpisodeFollower({ store, openMs: () => 0, log: (_level, message) => told.push(message) });
  beforeEach(async () => {
    directory = await temporaryDirectory();
    store = await openStore(join(directory.path, 'convoz.db'));
    told = [];
    follower = follow();
  });
  afterEach(async () => {
    await follower.stop();
    await store.close();
    await directory.remove();
  });

  /** A conversation with an answered question that ends after half an hour, as its events. */
  function conversation(
    id: string,
    contactId: string,
    at: number,
    events: [EventType, JsonObject?][] = answered,
  ): ChangeSet {
    const set = opening({ id, contactId, peerId: `peer-of-${id}` });
    set.events = events.map(([type, data = {}], i): SupportEvent => {
      return { conversationId: id, episode: 1, type, at: new Date(at + i * 10 * minute), data };
    });
    return set;
  }

  const answered: [EventType, JsonObject?][] = [
    ['conversation.opened', { channel: 'directline', language: 'es' }],
    ['message.received', { messageId: 'm', intent: 'return.how', decision: 'answer' }],
    ['message.sent', { messageId: 'a' }],
    ['conversation.closed', { how: 'confirmed' }],
  ];
  const episodes = () => store.reports.episodesPage(everything);
  const marksOf = async (kind: 'ledger' | 'episodes') => {
    const reader = openReportReader(join(directory.path, 'convoz.db'));
    const marks = await reader.view((view) => view.marks(kind, 0, 1e6));
    await reader.close();
    return marks.map(({ mark }) => mark);
  };

  it('makes a row of each episode, with what its invitation says of it', async () => {
    const set = conversation('c1', 'maria', start);
    set.invitations.push(invitation(set, { product: 'scarf', segment: 'returning' }));
    await store.commit(set);

    await follower.catchUp();

    const [row, ...more] = await episodes();
    expect(more).to.deep.equal([]);
    expect(row).to.include({
      conversationId: 'c1',
      episode: 1,
      contactId: 'maria',
      channel: 'directline',
      language: 'es',
      servedBy: 'bot',
      topic: 'return.how',
      product: 'scarf',
      segment: 'returning',
      outcome: 'contained_confirmed',
      resolutionMs: 20 * minute,
      cameBack: false,
    });
    expect(row?.intents).to.deep.equal(['return.how']);
    expect(follower.followedAt).to.deep.equal(set.events.at(-1)?.at);
  });

  it('changes nothing when there is nothing new, nor when all is followed again', async () => {
    await store.commit(conversation('c1', 'maria', start));
    await follower.catchUp();
    const [rows, marks] = [await episodes(), await marksOf('episodes')];

    await follower.catchUp();
    await store.episodes.keep([], [], 0);
    await follower.catchUp();

    expect(await episodes()).to.deep.equal(rows);
    expect(await marksOf('episodes')).to.deep.equal(marks);
  });

  it('goes on where another one stopped, also after a restart', async () => {
    await store.commit(conversation('c1', 'maria', start));
    await follower.catchUp();
    await follower.stop();
    await store.close();
    store = await openStore(join(directory.path, 'convoz.db'));
    await store.commit(conversation('c2', 'brais', start));

    follower = follow();
    await follower.catchUp();

    expect((await episodes()).map(({ conversationId }) => conversationId)).to.deep.equal(['c1', 'c2']);
    expect(await store.episodes.followed()).to.equal(await store.events.latest());
  });

  it('sees who came back within a week, on whatever channel, and what effort that is', async () => {
    await store.commit(conversation('c1', 'maria', start));
    await store.commit(conversation('other', 'brais', start));
    await follower.catchUp();
    const [before] = await episodes();

    await store.commit(conversation('c2', 'maria', start + 5 * day));
    await follower.catchUp();

    const [first, , second] = await episodes();
    expect(first).to.include({ conversationId: 'c1', cameBack: true });
    expect(first?.effort).to.be.greaterThan(before?.effort ?? 100);
    expect(second).to.include({ conversationId: 'c2', cameBack: false });
  });

  it('tells the reports which days have changed: those of the episodes, and those whose ratings show their effort', async () => {
    const set = conversation('c1', 'maria', start);
    set.invitations.push(invitation(set, { createdAt: new Date(start + day) }));
    await store.commit(set);
    const ledger = await marksOf('ledger');
    expect(await marksOf('episodes')).to.deep.equal([]);

    await follower.catchUp();

    expect(await marksOf('episodes')).to.have.length(1);
    expect((await marksOf('ledger'))[0]).to.be.greaterThan(ledger[0] ?? 0);
  });

  it('takes an episode up that goes on', async () => {
    const set = conversation('c1', 'maria', start, answered.slice(0, 3));
    await store.commit(set);
    await follower.catchUp();
    expect((await episodes())[0]).to.include({ outcome: 'open' });

    const closing: SupportEvent = {
      conversationId: 'c1',
      episode: 1,
      type: 'conversation.closed',
      at: new Date(start + 60 * minute),
      data: { how: 'quiet' },
    };
    const next = { ...set, isNew: false, conversation: { ...set.conversation, version: 2 }, events: [closing] };
    delete next.contact;
    delete next.identity;
    await store.commit(next);
    await follower.catchUp();

    expect((await episodes())[0]).to.include({ outcome: 'contained_answered', resolutionMs: 50 * minute });
  });

  it('follows a long log in steps, and lets the event loop come round between them', async () => {
    const sets = Array.from({ length: 1200 }, (_, i) =>
      conversation(`c${i}`, `contact-${i % 700}`, start + i * minute),
    );
    await Promise.all(sets.map((set) => store.commit(set)));
    let rounds = 0;
    const beat = setInterval(() => {
      rounds += 1;
    }, 1);

    await follower.catchUp();
    clearInterval(beat);

    expect(await episodes()).to.have.length(1000);
    expect(await store.reports.episodesPage({ ...everything, limit: 2000 })).to.have.length(1200);
    expect(rounds).to.be.greaterThan(20);
  });

  it('ends although more goes on happening while it follows, and takes that up the next time', async () => {
    const { keep } = store.episodes;
    let kept = 0;
    store.episodes.keep = async (...step) => {
      kept += 1;
      await keep(...step);
      if (kept < 50) await store.commit(conversation(`later${kept}`, 'maria', start + kept * day));
    };
    await store.commit(conversation('c1', 'maria', start));

    await follower.catchUp();
    const keptFirst = kept;
    await follower.catchUp();

    expect([keptFirst, kept]).to.deep.equal([1, 2]);
    expect((await episodes()).map(({ conversationId }) => conversationId)).to.have.members(['c1', 'later1']);
  });

  it('has everything that had happened when it was asked, however many ask at once', async () => {
    const asked = Array.from({ length: 5 }, async (_, i) => {
      await store.commit(conversation(`c${i}`, 'maria', start + i * day));
      await follower.catchUp();
      return (await episodes()).some(({ conversationId }) => conversationId === `c${i}`);
    });

    expect(await Promise.all(asked)).to.deep.equal([true, true, true, true, true]);
  });

  it('leaves events alone whose conversation is gone', async () => {
    const set = conversation('c1', 'maria', start);
    set.events.push({ conversationId: 'lost', episode: 1, type: 'message.received', at: new Date(start), data: {} });
    await store.commit(set);

    await follower.catchUp();

    expect(await episodes()).to.have.length(1);
    expect(await store.episodes.followed()).to.equal(5);
  });
});
