import { expect } from 'chai';
import { demoData } from '../../bot/commands/demo-data.js';
import { readConfig } from '../../bot/config.js';
import { invent } from '../../bot/demo/invent.js';
import type { Material } from '../../bot/demo/invent-conversation.js';
import { openStore } from '../../bot/store/index.js';
import type { ChangeSet } from '../../bot/support/change-set.js';
import { episodesOf } from '../../bot/support/episodes/index.js';
import { opening } from '../store/change-sets.js';
import { codeOf } from '../support-files/code-of.js';
import { dump } from '../support-files/dump.js';
import { type TemporaryDirectory, temporaryDirectory } from '../support-files/temporary-directory.js';

const material: Material = {
  utterances: (intent) => [`about ${intent}`, `${intent} again`],
  answer: (intent) => `the answer to ${intent}`,
  unsure: () => 'pardon?',
  model: 'test',
};
const until = new Date('2026-06-30T23:59:59.999Z');

function invented(seed: number, conversations = 400): ChangeSet[] {
  return [...invent({ conversations, seed, until, days: 120 }, material)];
}

describe('demo data', () => {
  it('is the same for the same seed, and another for another', () => {
    const text = (seed: number) => JSON.stringify(invented(seed));

    expect(text(7)).to.equal(text(7));
    expect(text(7)).not.to.equal(text(8));
  });

  it('keeps the promises of the ledger: one closing row per conversation, and no answer without a question', () => {
    for (const { conversation, invitations, responses, cases } of invented(1)) {
      expect(invitations.filter(({ occasion }) => occasion === 'closing')).to.have.length(1);
      const byId = new Map(invitations.map((row) => [row.id, row]));
      for (const { invitationId, value } of responses) {
        expect(byId.get(invitationId)?.status).to.equal('answered');
        expect(value).to.be.within(1, byId.get(invitationId)?.metric === 'ces' ? 7 : 5);
      }
      for (const row of invitations) {
        expect(responses.some(({ invitationId }) => invitationId === row.id)).to.equal(row.status === 'answered');
        expect(row.status === 'suppressed').to.equal(row.reason !== undefined);
      }
      for (const one of cases) expect(byId.get(one.invitationId)?.conversationId).to.equal(conversation.id);
    }
  });

  it('never asks a contact of one metric twice within a week', () => {
    const asked = new Map<string, number>();
    for (const { invitations } of invented(2, 2000)) {
      for (const { contactId, metric, occasion, sentAt } of invitations) {
        if (!sentAt || occasion !== 'closing') continue;
        const key = `${contactId} ${metric}`;
        expect(sentAt.getTime() - (asked.get(key) ?? 0)).to.be.at.least(7 * 86_400_000);
        asked.set(key, sentAt.getTime());
      }
    }
  });

  it('tells conversations without gaps, in the order of time, that ended before the last day did', () => {
    for (const { conversation, messages, events } of invented(3)) {
      expect(messages.map(({ seq }) => seq)).to.deep.equal(messages.map((_, i) => i + 1));
      expect(conversation.lastSeq).to.equal(messages.length);
      const times = events.map(({ at }) => at.getTime());
      expect(times).to.deep.equal([...times].sort((a, b) => a - b));
      expect(times.at(-1)).to.be.at.most(until.getTime());
      expect(conversation.status.tag).to.equal('closed');
    }
  });

  it('writes the events that reports read: each conversation is one finished episode, served as its ledger row says', () => {
    const outcomes = new Set<string>();
    for (const { events, invitations } of invented(4)) {
      const [episode, ...more] = episodesOf(events, (from, to) => to.getTime() - from.getTime());
      expect(more).to.deep.equal([]);
      expect(episode?.closedAt).to.be.instanceOf(Date);
      expect(episode?.servedBy).to.equal(invitations[0]?.servedBy);
      expect(episode?.agentId).to.equal(invitations[0]?.agentId);
      outcomes.add(episode?.outcome ?? '');
    }
    expect([...outcomes].sort()).to.deep.equal([
      'contained_answered',
      'contained_confirmed',
      'contained_silent',
      'person',
    ]);
  });

  it('has something to find: returns became hard six weeks before the end', () => {
    const change = until.getTime() - 42 * 86_400_000;
    const mean = (isLate: boolean) => {
      const values = invented(5, 6000)
        .filter(({ invitations: [row] }) => row?.topic === 'return.start' && row.metric === 'ces')
        .filter(({ invitations: [row] }) => (row?.createdAt.getTime() ?? 0) > change === isLate)
        .flatMap(({ responses }) => responses.slice(-1).map(({ value }) => value));
      return values.reduce((sum, value) => sum + value, 0) / values.length;
    };

    expect(mean(false) - mean(true)).to.be.above(1);
  });
});

describe('convoz demo-data', () => {
  let directory: TemporaryDirectory;
  beforeEach(async () => {
    directory = await temporaryDirectory();
  });
  afterEach(() => directory.remove());

  const told: string[] = [];
  const run = (options: Partial<Parameters<typeof demoData>[1]> = {}, env: Record<string, string> = {}) =>
    demoData(
      readConfig({ DATA_DIR: directory.path, ...env }),
      { conversations: '150', seed: '1', until: '2026-06-30', ...options },
      (line) => told.push(line),
      () => undefined,
    );

  it('takes out exactly what it has put in', async () => {
    const store = await openStore(`${directory.path}/convoz.db`);
    await store.commit(opening({ id: 'demonstration of a real customer', contactId: 'demo' }));
    const before = await dump(`${directory.path}/convoz.db`);
    await run();
    const filled = await dump(`${directory.path}/convoz.db`);
    await run({ remove: true });

    const after = await dump(`${directory.path}/convoz.db`);
    expect(filled.conversations?.length).to.be.above(140);
    for (const table of ['stale_days', 'sqlite_sequence', 'settings', 'report_days']) {
      delete before[table];
      delete after[table];
    }
    expect(after).to.deep.equal(before);
    await store.close();
  });

  it('is not invented twice, and not in production unless asked for', async () => {
    await run();

    expect(await codeOf(run())).to.equal('DEMO_DATA_EXISTS');
    const production = { NODE_ENV: 'production', MICROSOFT_APP_ID: 'app' };
    expect(await codeOf(run({ remove: true }, production))).to.equal('DEMO_DATA_REFUSED');
    await run({ remove: true, yes: true }, production);
    await run();
  });

  it('refuses counts and days that are none', async () => {
    for (const options of [
      { conversations: '0' },
      { conversations: 'many' },
      { seed: '-1' },
      { until: '2026-02-31x' },
    ]) {
      expect(await codeOf(run(options))).to.equal('BAD_REQUEST');
    }
  });
});
