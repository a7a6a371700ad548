import type { Clock } from '../engine/ports.js';
import type { ContactProofs, Retention, Swept } from '../support/contact-repositories.js';
import type { Files } from '../support/file-store.js';

/** How long what is kept. */
export interface RetentionPeriods {
  /** What was said, of conversations closed before; comments of answers as well. */
  textMonths: number;
  /** Activities as they came in. */
  payloadDays: number;
  /** Files that came before. */
  fileDays: number;
  /** Answers of a customer who has not been heard of since; then he is erased, and his answers are counts alone. */
  ratingMonths: number;
}

export interface RetentionDeps {
  retention: Retention;
  proofs: Pick<ContactProofs, 'forget'>;
  files: Pick<Files, 'eraseBefore'>;
  erase: (contactId: string) => Promise<unknown>;
  /** Finishes erasures that could not be finished. */
  finishErasures: () => Promise<unknown>;
  periods: RetentionPeriods;
  clock: Clock;
  /** Between two steps, so that nobody's turn waits; resolves false when it is to end. */
  rest: () => Promise<boolean>;
}

const dayMs = 86_400_000;
const conversationsAtOnce = 20;
const payloadsAtOnce = 500;
/** Of up to ten megabytes each. */
const filesAtOnce = 5;

export interface SweepResult {
  texts: number;
  payloads: number;
  files: number;
  contacts: number;
  /** It was told to end before it was through; the next sweep goes on from there. */
  isPaused: boolean;
}

type Steps = Record<
  'texts' | 'payloads' | 'files' | 'silent',
  (after: string) => Promise<Pick<Swept, 'place' | 'isMore'>>
>;

/** One night's sweep: old text, old payloads, customers long gone. Open conversations are never touched. */
export async function sweep(deps: RetentionDeps): Promise<SweepResult> {
  const { retention, periods, clock, rest } = deps;
  const now = clock.now();
  const result: SweepResult = { texts: 0, payloads: 0, files: 0, contacts: 0, isPaused: false };
  const go = async (name: keyof Steps, step: Steps[keyof Steps]) => {
    for (let isMore = !result.isPaused; isMore; ) {
      const before = await retention.place(name);
      const swept = await step(before);
      if (swept.place !== before) await retention.keepPlace(name, swept.place);
      isMore = swept.isMore;
      if (isMore && !(await rest())) {
        result.isPaused = true;
        return;
      }
    }
  };
  const steps: Steps = {
    texts: async (after) => {
      const swept = await retention.texts(monthsBefore(now, periods.textMonths), after, conversationsAtOnce);
      result.texts += swept.changed;
      return swept;
    },
    payloads: async (after) => {
      const before = new Date(now.getTime() - periods.payloadDays * dayMs);
      const swept = await retention.payloads(before, after, payloadsAtOnce);
      result.payloads += swept.changed;
      return swept;
    },
    files: async (place) => {
      const before = new Date(now.getTime() - periods.fileDays * dayMs);
      const erased = await deps.files.eraseBefore(before, filesAtOnce);
      result.files += erased;
      return { place, isMore: erased === filesAtOnce };
    },
    silent: async (after) => {
      const swept = await retention.silent(monthsBefore(now, periods.ratingMonths), after, conversationsAtOnce);
      for (const id of swept.contactIds) await deps.erase(id);
      result.contacts += swept.contactIds.length;
      return swept;
    },
  };
  await go('texts', steps.texts);
  await go('payloads', steps.payloads);
  await go('files', steps.files);
  await go('silent', steps.silent);
  await deps.proofs.forget(new Date(now.getTime() - dayMs));
  await deps.finishErasures();
  return result;
}

/** The same day so many months before; where there is none, the month's last. */
function monthsBefore(now: Date, months: number): Date {
  const then = new Date(now);
  then.setUTCMonth(then.getUTCMonth() - months, 1);
  const lastDay = new Date(Date.UTC(then.getUTCFullYear(), then.getUTCMonth() + 1, 0)).getUTCDate();
  then.setUTCDate(Math.min(now.getUTCDate(), lastDay));
  return then;
}
