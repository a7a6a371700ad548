import { expect } from 'chai';
import fc from 'fast-check';
import { isConvozError } from '../../../bot/errors.js';
import { Lockout, type Try } from '../../../bot/server/access/lockout.js';
import { hour, minute, TestClock } from '../../support-files/test-clock.js';

describe('the pause after too many tries', () => {
  let clock: TestClock;
  let lockout: Lockout;
  let addresses = 0;
  beforeEach(() => {
    clock = new TestClock();
    lockout = new Lockout(clock);
  });

  function begin(login: string, address = `address ${++addresses}`): Try | undefined {
    try {
      return lockout.begin(login, address);
    } catch (error) {
      if (!isConvozError(error, 'TOO_MANY_REQUESTS')) throw error;
      return undefined;
    }
  }
  const heard = (tries: number, login: string, address?: string) =>
    Array.from({ length: tries }, () => begin(login, address)).filter(Boolean).length;

  it('comes after five of an account, wherever from, and says which was the last', () => {
    const lasts = Array.from({ length: 5 }, () => begin('ana')?.locks);

    expect(lasts).to.deep.equal([undefined, undefined, undefined, undefined, 'account']);
    expect(heard(10, 'ANA'), 'in any case').to.equal(0);
    expect(heard(1, 'breo'), 'another account').to.equal(1);
  });

  it('comes after twenty from an address, whoever is tried', () => {
    const tries = Array.from({ length: 30 }, (_, i) => begin(`login ${i}`, 'same'));

    expect(tries.filter(Boolean)).to.have.length(20);
    expect(tries.findIndex((one) => one?.locks === 'address')).to.equal(19);
    expect(heard(1, 'ana', 'other')).to.equal(1);
  });

  it('takes 15 minutes, then 30, then an hour and never more, and an hour of peace makes it forget', () => {
    const pauses: number[] = [];
    for (let round = 0; round < 5; round++) {
      heard(5, 'ana');
      let minutes = 0;
      while (!begin('ana')) {
        clock.advance(minute);
        minutes += 1;
      }
      heard(4, 'ana');
      pauses.push(minutes);
    }

    expect(pauses.slice(0, 4)).to.deep.equal([15, 30, 60, 60]);
    clock.advance(3 * hour);
    heard(5, 'ana');
    clock.advance(15 * minute);
    expect(heard(1, 'ana')).to.equal(1);
  });

  it('forgets tries of long ago', () => {
    heard(4, 'ana');
    clock.advance(15 * minute);

    expect(heard(9, 'ana')).to.equal(5);
  });

  it('ends at once for an account that logs in, and gives the address its try back', () => {
    heard(4, 'ana', 'office');
    begin('ana', 'office')?.succeeded();

    expect(heard(5, 'ana', 'home')).to.equal(5);
    expect(heard(30, 'breo', 'office') + heard(30, 'carme', 'office'), 'four have failed').to.equal(10);
    const others = Array.from({ length: 30 }, (_, i) => begin(`other ${i}`, 'office')).filter(Boolean);
    expect(others).to.have.length(6);
  });

  it('lets an office in whose people all log in, one after the other', () => {
    for (let i = 0; i < 100; i++) begin(`agent ${i}`, 'office')?.succeeded();

    expect(heard(1, 'one more', 'office')).to.equal(1);
  });

  it('does not count what is withdrawn, and does not let it wipe out what has failed', () => {
    for (let i = 0; i < 50; i++) begin('ana', 'phone')?.withdraw();
    heard(4, 'ana');
    const last = begin('ana');
    expect(last?.locks).to.equal('account');
    last?.withdraw();

    expect(heard(9, 'ana'), 'four have failed').to.equal(1);
  });

  it('is over for an account whose password has been reset', () => {
    heard(5, 'ana');
    lockout.forget('Ana');

    expect(heard(9, 'ana')).to.equal(5);
  });

  it('never lets more than five wrong tries of an account through in 15 minutes, whatever is tried when', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 20 * minute }), { maxLength: 60 }), (pauses) => {
        const at = new TestClock();
        const own = new Lockout(at);
        const through: number[] = [];
        for (const [i, pause] of pauses.entries()) {
          at.advance(pause);
          try {
            own.begin('ana', `address ${i}`);
            through.push(at.now().getTime());
          } catch {
            // Refused, as the count below shows.
          }
        }
        for (const moment of through) {
          const soon = through.filter((other) => other >= moment && other < moment + 15 * minute);
          expect(soon).to.have.length.at.most(5);
        }
      }),
    );
  });
});
