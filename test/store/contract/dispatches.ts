import { expect } from 'chai';
import type { Dispatch } from '../../../bot/support/dispatch.js';
import { at, noon, opening } from '../change-sets.js';
import type { Subject } from '../contract.js';

function dispatch(id: string, part: Partial<Dispatch> = {}): Dispatch {
  return { id, via: 'email', about: 'i1', payload: `{"to":"${id}"}`, createdAt: noon, nextAt: noon, ...part };
}

export function dispatchesContract(subject: Subject): void {
  const dispatches = () => subject.store.dispatches;
  const ready = async (minutes = 1, limit = 10, via?: Dispatch['via']) =>
    (await dispatches().ready(at(minutes), limit, via)).map(({ id }) => id);

  describe('dispatches', () => {
    it('are kept with a turn or by themselves, once for each id', async () => {
      await subject.store.commit({ ...opening(), dispatches: [dispatch('a')] });
      await dispatches().add([dispatch('b', { via: 'webhook', about: 'c1' }), dispatch('a', { payload: 'other' })]);
      await dispatches().add([]);

      expect(await dispatches().ready(noon, 10)).to.deep.equal([
        { ...dispatch('a'), attempts: 0 },
        { ...dispatch('b', { via: 'webhook', about: 'c1' }), attempts: 0 },
      ]);
    });

    it('are offered when their time has come, earliest first, no more than asked for, and by kind', async () => {
      await dispatches().add([
        dispatch('late', { nextAt: at(5) }),
        dispatch('second', { nextAt: at(2) }),
        dispatch('first', { nextAt: at(1), via: 'webhook' }),
      ]);

      expect(await ready(4)).to.deep.equal(['first', 'second']);
      expect(await ready(5, 2)).to.deep.equal(['first', 'second']);
      expect(await ready(5, 10, 'email')).to.deep.equal(['second', 'late']);
      expect(await ready(5, 10, 'webhook')).to.deep.equal(['first']);
    });

    it('are taken by one of all who want them at once, and by nobody else until the lease ends', async () => {
      await dispatches().add([dispatch('a'), dispatch('b')]);

      const taken = await Promise.all(
        Array.from({ length: 20 }, () => dispatches().claim(['a', 'b', 'unknown'], noon, at(2))),
      );

      expect(taken.flat().sort()).to.deep.equal(['a', 'b']);
      expect(await dispatches().claim([], noon, at(2))).to.deep.equal([]);
      expect(await ready(1)).to.deep.equal([]);
      expect((await dispatches().ready(at(2), 10)).map(({ id, attempts }) => [id, attempts])).to.deep.equal([
        ['a', 1],
        ['b', 1],
      ]);
    });

    it('outlive the process that had taken them', async () => {
      await dispatches().add([dispatch('a')]);
      await dispatches().claim(['a'], noon, at(2));

      await subject.restart();

      expect(await ready(1)).to.deep.equal([]);
      expect(await ready(2)).to.deep.equal(['a']);
    });

    it('wait for the time to try again', async () => {
      await dispatches().add([dispatch('a')]);
      await dispatches().claim(['a'], noon, at(2));
      await dispatches().retry('a', at(30), 'SEND_UNREACHABLE');

      expect(await ready(29)).to.deep.equal([]);
      expect(await ready(30)).to.deep.equal(['a']);
    });

    it('keep no payload once they are delivered, and are not made ready again by a second sender who failed', async () => {
      await dispatches().add([dispatch('a')]);
      await dispatches().done('a');
      await dispatches().retry('a', noon, 'SEND_UNREACHABLE');
      await dispatches().failed('a', 'MAIL_REFUSED');

      expect(await ready(99)).to.deep.equal([]);
      expect(await subject.database.run('SELECT status, payload FROM dispatches')).to.deep.equal([
        { status: 'done', payload: '' },
      ]);
    });

    it('are kept when given up, latest first, and can be sent again with all their attempts', async () => {
      await dispatches().add([dispatch('a'), dispatch('b'), dispatch('c')]);
      await dispatches().claim(['a', 'b'], noon, at(2));
      await dispatches().failed('a', 'MAIL_REFUSED');
      await dispatches().failed('b', 'SEND_UNREACHABLE');
      const failures = await dispatches().failures(10);

      const again = await dispatches().again('a', at(3));

      expect(failures.map(({ id, code, payload }) => [id, code, payload])).to.deep.equal([
        ['b', 'SEND_UNREACHABLE', '{"to":"b"}'],
        ['a', 'MAIL_REFUSED', '{"to":"a"}'],
      ]);
      expect(again).to.equal(true);
      expect((await dispatches().ready(at(3), 10)).find(({ id }) => id === 'a')?.attempts).to.equal(0);
      expect(await dispatches().counts()).to.deep.equal({ ready: 2, failed: 1 });
    });

    it('are not sent again unless they were given up', async () => {
      await dispatches().add([dispatch('a'), dispatch('b')]);
      await dispatches().done('b');

      expect(await dispatches().again('a', noon)).to.equal(false);
      expect(await dispatches().again('b', noon)).to.equal(false);
      expect(await dispatches().again('unknown', noon)).to.equal(false);
    });
  });
}
