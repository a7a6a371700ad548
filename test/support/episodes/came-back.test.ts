import { expect } from 'chai';
import fc from 'fast-check';
import { cameBack } from '../../../bot/support/episodes/index.js';

function episode(openedAt: string, closedAt?: string) {
  return { openedAt: new Date(openedAt), ...(closedAt !== undefined && { closedAt: new Date(closedAt) }) };
}

describe('cameBack', () => {
  it('counts seven days from the closing to the next opening, the last moment included', () => {
    const closed = episode('2026-11-01T10:00:00Z', '2026-11-01T10:10:00Z');

    expect(cameBack([closed, episode('2026-11-08T10:10:00Z')])).to.deep.equal([true, false]);
    expect(cameBack([closed, episode('2026-11-08T10:10:00.001Z')])).to.deep.equal([false, false]);
    expect(cameBack([closed, episode('2026-11-01T10:10:00Z')])).to.deep.equal([true, false]);
    expect(cameBack([closed])).to.deep.equal([false]);
  });

  it('takes a chat that runs beside another for no coming back, but sees the one after it', () => {
    const web = episode('2026-11-01T10:00:00Z', '2026-11-01T11:00:00Z');
    const beside = episode('2026-11-01T10:30:00Z', '2026-11-01T10:40:00Z');
    const after = episode('2026-11-03T10:00:00Z', '2026-11-03T10:05:00Z');

    expect(cameBack([web, beside])).to.deep.equal([false, false]);
    expect(cameBack([after, web, beside])).to.deep.equal([false, true, true]);
  });

  it('does not take an episode that was over at once for its own return', () => {
    const atOnce = episode('2026-11-01T10:00:00Z', '2026-11-01T10:00:00Z');

    expect(cameBack([atOnce])).to.deep.equal([false]);
    expect(cameBack([atOnce, atOnce])).to.deep.equal([true, true]);
  });

  it('agrees with looking at every pair', () => {
    const week = 7 * 86_400_000;
    const any = fc.record({ opened: fc.nat(30), length: fc.option(fc.nat(10), { nil: undefined }) });
    const day = (n: number) => new Date(n * 86_400_000);

    fc.assert(
      fc.property(fc.array(any, { maxLength: 30 }), (spans) => {
        const episodes = spans.map(({ opened, length }) => ({
          openedAt: day(opened),
          ...(length !== undefined && { closedAt: day(opened + length) }),
        }));
        const expected = episodes.map(({ closedAt }, i) =>
          episodes.some(({ openedAt }, j) => {
            const gap = closedAt === undefined ? -1 : openedAt.getTime() - closedAt.getTime();
            return i !== j && gap >= 0 && gap <= week;
          }),
        );
        expect(cameBack(episodes)).to.deep.equal(expected);
      }),
    );
  });
});
