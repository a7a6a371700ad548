import { expect } from 'chai';
import { seedPlan } from '../../bot/support/hours-plan.js';
import type { Team } from '../../bot/support/team.js';
import { house, openTeamBook, type TeamBook } from '../../bot/team/team-book.js';
import { SmallConvoz } from '../engine/small-convoz.js';
import { codeOf } from '../support-files/code-of.js';
import { minute } from '../support-files/test-clock.js';

const returns: Team = {
  id: 'returns',
  name: 'Returns',
  members: [],
  languages: ['en'],
  topics: [],
  assignment: 'claim',
  targets: { normal: { firstMinutes: 30 } },
  version: 1,
};

describe('the book of teams and hours', () => {
  let convoz: SmallConvoz;
  beforeEach(async () => {
    convoz = await SmallConvoz.start();
  });
  afterEach(() => convoz.close());

  const open = (): Promise<TeamBook> =>
    openTeamBook({
      teams: convoz.store.teams,
      hours: convoz.store.hours,
      seed: seedPlan('Mon-Fri 09:00-18:00', 'Europe/Madrid', []),
      patienceMs: 15 * minute,
      clock: convoz.clock,
      log: () => {},
    });
  const morning = (version: number) => ({ ...seedPlan('Mon-Fri 09:00-10:00', 'Europe/Lisbon', []), version });

  it('has the hours of the environment until the house has its own, and a team its own after that', async () => {
    const book = await open();
    await book.keepTeam(returns, 'admin');
    // Tuesday, 17:30 in Madrid.
    const at = new Date('2026-03-10T16:30:00Z');
    const opens = (id?: string) => book.hours(id).at(at).opensAt?.toISOString() ?? 'open';
    expect([opens(), opens('returns'), book.planOf(house)?.version]).to.deep.equal(['open', 'open', 0]);

    await book.keepHours(house, { ...seedPlan('Mon-Fri 08:00-14:00', 'Europe/Madrid', []), version: 1 }, 'admin');
    expect([opens(), opens('returns')]).to.deep.equal(['2026-03-11T07:00:00.000Z', '2026-03-11T07:00:00.000Z']);

    await book.keepHours('returns', morning(1), 'admin');
    expect([opens(), opens('returns')]).to.deep.equal(['2026-03-11T07:00:00.000Z', '2026-03-11T09:00:00.000Z']);

    await book.removeHours('returns');
    await book.removeHours(house);
    expect([opens(), opens('returns')]).to.deep.equal(['open', 'open']);
  });

  it('learns what another process keeps, and refuses an edit made from what is no longer true', async () => {
    const [one, other] = [await open(), await open()];
    await one.keepTeam(returns, 'admin');
    await one.keepHours('returns', morning(1), 'admin');
    await other.refresh();
    expect(other.teams()).to.deep.equal([returns]);
    expect(other.planOf('returns')).to.deep.equal(morning(1));

    await other.keepTeam({ ...returns, name: 'Changes', version: 2 }, 'admin');

    expect(await codeOf(one.keepTeam({ ...returns, name: 'Late', version: 2 }, 'admin'))).to.equal('EDIT_CONFLICT');
    expect(await codeOf(other.keepHours('returns', morning(1), 'admin'))).to.equal('EDIT_CONFLICT');
    expect(await codeOf(other.keepHours('nobody', morning(1), 'admin'))).to.equal('NOT_FOUND');
    await other.removeTeam('returns');
    expect(other.planOf('returns')).to.equal(undefined);
    expect(await codeOf(other.removeTeam('returns'))).to.equal('NOT_FOUND');
  });

  it('promises what the team of a conversation promises, in its own hours', async () => {
    const book = await open();
    await book.keepTeam(returns, 'admin');
    await book.keepHours('returns', morning(1), 'admin');
    await convoz.guest().say('a person, please');
    const conversation = await convoz.guest().conversation();
    const waiting = { since: '2026-03-10T09:50:00.000Z', target: 'first' } as const;

    const promised = book.rules.promised(conversation, waiting, new Date(waiting.since));

    // Ten minutes until 10:00 in Lisbon, and twenty from 9:00 the day after.
    expect(promised?.dueAt).to.deep.equal(new Date('2026-03-11T09:20:00Z'));
    expect(book.rules.timesOutAt(conversation, new Date(waiting.since))).to.deep.equal(
      new Date('2026-03-11T09:05:00Z'),
    );
    expect(book.rules.promised({ ...conversation, language: 'gl' }, waiting, new Date())).to.equal(undefined);
  });
});
