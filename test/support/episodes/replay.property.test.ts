import { expect } from 'chai';
import fc from 'fast-check';
import { businessHours, readSchedule } from '../../../bot/support/business-hours.js';
import { type EpisodeFacts, episodesOf } from '../../../bot/support/episodes/index.js';
import type { SupportEvent } from '../../../bot/support/event.js';
import { anyLog } from './any-log.js';

const shop = readSchedule('Mon-Fri 09:30-14:00,16:00-19:30; Sat 22:00-04:00');
if (!shop.ok) throw new Error(shop.problem);
const { openMs } = businessHours({ weekly: shop.weekly, timeZone: 'Europe/Madrid' });

const parts = ['botMs', 'waitMs', 'agentOwnedMs', 'snoozedMs'] as const;

function replay(events: readonly SupportEvent[]): EpisodeFacts[] {
  return episodesOf(events, openMs);
}

/** What holds of any episode, however its log was damaged. */
function checkTimes(episode: EpisodeFacts): void {
  const times = Object.entries(episode).filter(([name]) => name.endsWith('Ms'));
  for (const [name, ms] of times) expect(Number.isInteger(ms) && ms >= 0, `${name} ${ms}`).to.equal(true);
  const end = episode.closedAt?.getTime();
  const { resolutionMs, firstReplyMs = 0, handoffWaitMs = 0 } = episode;
  expect(end === undefined, 'open').to.equal(episode.outcome === 'open');
  expect(resolutionMs === undefined, 'open').to.equal(end === undefined);
  if (resolutionMs !== undefined) {
    expect(parts.reduce((sum, part) => sum + (episode[part] ?? 0), 0)).to.equal(resolutionMs);
    expect(episode.agentOwnedMs ?? 0).to.be.at.most(resolutionMs);
    expect(firstReplyMs).to.be.at.most(resolutionMs);
    expect(end).to.equal(episode.openedAt.getTime() + resolutionMs);
  }
  expect(handoffWaitMs).to.be.at.most(firstReplyMs);
  expect(episode.firstReplyBusinessMs ?? 0).to.be.at.most(firstReplyMs);
  expect(episode.handoffWaitBusinessMs ?? 0).to.be.at.most(handoffWaitMs);
  expect(episode.resolutionBusinessMs ?? 0).to.be.at.most(resolutionMs ?? 0);
  expect(episode.firstReplyMs === undefined).to.equal(episode.firstReplyBusinessMs === undefined);
  expect(episode.agentId).to.equal(episode.agents.at(-1));
  expect(episode.outcome === 'person').to.equal(end !== undefined && episode.firstReplyMs !== undefined);
}

describe('episodesOf, for any log', () => {
  it('tells of each episode of a whole log what really happened', () => {
    fc.assert(
      fc.property(anyLog, ({ events, truth }) => {
        const episodes = replay(events);

        expect(episodes.map(({ episode }) => episode)).to.deep.equal(truth.map(({ episode }) => episode));
        for (const [i, { isClosed, ...times }] of truth.entries()) {
          for (const part of parts) expect(episodes[i]?.[part] ?? 0, part).to.equal(times[part]);
          expect(episodes[i]?.closedAt !== undefined).to.equal(isClosed);
        }
        for (const episode of episodes) {
          checkTimes(episode);
          expect(episode.rephrasings).to.be.below(Math.max(episode.turns, 1));
          expect(episode.fallbacks).to.be.at.most(episode.turns);
          expect(episode.topic === undefined).to.equal(episode.intents.length === 0);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('makes sense of a log that breaks off anywhere, and never takes back what it has counted', () => {
    fc.assert(
      fc.property(anyLog, fc.nat(), ({ events }, cut) => {
        const whole = new Map(replay(events).map((episode) => [episode.episode, episode]));
        const begun = replay(events.slice(0, cut % (events.length + 1)));

        begun.forEach(checkTimes);
        for (const episode of begun) {
          for (const part of parts) expect(episode[part] ?? 0).to.be.at.most(whole.get(episode.episode)?.[part] ?? 0);
          if (episode.firstReplyMs !== undefined) {
            expect(whole.get(episode.episode)?.firstReplyMs).to.equal(episode.firstReplyMs);
          }
        }
      }),
      { numRuns: 500 },
    );
  });

  it('makes sense of a log with events lost, repeated, out of order or without their data', () => {
    const damage = fc.array(fc.constantFrom('keep', 'keep', 'keep', 'lose', 'twice', 'late', 'bare'), { minLength: 1 });

    fc.assert(
      fc.property(anyLog, damage, ({ events }, fates) => {
        const damaged: SupportEvent[] = [];
        const late: SupportEvent[] = [];
        for (const [i, event] of events.entries()) {
          const { seq: _unknown, ...unnumbered } = event;
          const fate = fates[i % fates.length];
          if (fate === 'lose') continue;
          (fate === 'late' ? late : damaged).push(fate === 'bare' ? { ...unnumbered, data: {} } : unnumbered);
          if (fate === 'twice') damaged.push(unnumbered);
        }

        replay([...damaged, ...late]).forEach(checkTimes);
      }),
      { numRuns: 500 },
    );
  });

  it('does not care whether each event comes once or twice', () => {
    fc.assert(
      fc.property(anyLog, ({ events }) => {
        expect(replay(events.flatMap((event) => [event, event]))).to.deep.equal(replay(events));
      }),
    );
  });
});
