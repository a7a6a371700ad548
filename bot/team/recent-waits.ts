import type { Clock } from '../engine/ports.js';
import type { Workload } from '../support/assignment-repositories.js';
import type { OpenHours } from '../support/business-hours.js';
import { localMinuteOf } from '../support/local-time.js';
import { estimateWait, type WaitingEstimate } from '../support/waiting-estimate.js';

export interface RecentWaitsDeps {
  workload: Pick<Workload, 'recentWaits'>;
  /** The house's. */
  hours: () => OpenHours;
  clock: Clock;
}

/** Looked at for those of the same time of the day. */
const handoversRead = 400;
const bandMinutes = 240;
const keptMs = 30_000;

/**
 * What a customer has to expect who has waited so far: told by the last fifty hand-overs that were called for in the same
 * four hours of the day, while somebody was there. Read again after half a minute; undefined when fewer than ten of them
 * say anything.
 */
export function recentWaits({ workload, hours, clock }: RecentWaitsDeps) {
  let kept: { band: number; until: number; waits: Promise<number[]> } | undefined;

  async function read(band: number, timeZone: string): Promise<number[]> {
    const all = await workload.recentWaits(handoversRead);
    return all
      .filter(({ calledAt }) => bandOf(calledAt, timeZone) === band && hours().at(calledAt).open)
      .map(({ calledAt, takenAt }) => takenAt.getTime() - calledAt.getTime());
  }

  return async (soFarMs: number): Promise<WaitingEstimate | undefined> => {
    const now = clock.now();
    const { timeZone } = hours().at(now);
    const band = bandOf(now, timeZone);
    if (kept?.band !== band || kept.until <= now.getTime()) {
      kept = { band, until: now.getTime() + keptMs, waits: read(band, timeZone) };
      // A failed look is not kept: the next customer may be told.
      kept.waits.catch(() => {
        kept = undefined;
      });
    }
    return estimateWait(await kept.waits, soFarMs);
  };
}

function bandOf(at: Date, timeZone: string): number {
  return Math.floor(localMinuteOf(at, timeZone) / bandMinutes);
}
