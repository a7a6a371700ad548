import { expect } from 'chai';
import { searchBacklog } from '../../bot/team/search-backlog.js';
import { eventually } from '../support-files/eventually.js';

/** So many messages that cannot be found yet. */
function backlogOf(waiting: number) {
  const state = { waiting, asked: 0, said: [] as string[] };
  const search = {
    waiting: async () => state.waiting,
    catchUp: async (limit: number) => {
      const done = Math.min(limit, state.waiting);
      state.waiting -= done;
      state.asked += 1;
      return done;
    },
  };
  return { state, search, log: (_level: string, message: string) => state.said.push(message) };
}

describe('making older messages findable', () => {
  it('goes on until none is left, and says when it begins and ends', async () => {
    const { state, ...deps } = backlogOf(700);
    const backlog = searchBacklog(deps);

    backlog.start();
    await eventually(() => state.said.includes('All messages can be found'));
    await backlog.stop();

    expect(state.waiting).to.equal(0);
    expect(state.said).to.deep.equal(['Older messages are being made findable', 'All messages can be found']);
  });

  it('does and says nothing where there are none', async () => {
    const { state, ...deps } = backlogOf(0);
    const backlog = searchBacklog(deps);

    backlog.start();
    await backlog.stop();

    expect(state).to.deep.include({ asked: 0, said: [] });
  });

  it('says so, and tries again, where the database does not even tell how many there are', async () => {
    const { state, ...deps } = backlogOf(1);
    const waiting = () => Promise.reject(new Error('away'));
    const backlog = searchBacklog({ ...deps, search: { ...deps.search, waiting } });

    backlog.start();
    await eventually(() => state.said.length > 0);
    await backlog.stop();

    expect(state.said).to.deep.equal(['Older messages cannot be made findable now']);
  });

  it('stops between two batches', async () => {
    const { state, ...deps } = backlogOf(1_000_000);
    const backlog = searchBacklog(deps);

    backlog.start();
    await eventually(() => state.asked > 0);
    await backlog.stop();
    const asked = state.asked;

    expect(state.waiting).to.equal(1_000_000 - 300 * asked);
    expect(asked).to.be.lessThan(10);
  });
});
