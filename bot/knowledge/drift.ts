import { pace } from '../support/pace.js';
import type { Store } from '../support/repositories.js';
import type { TopicWeek } from '../support/topic-weeks.js';

export interface DriftTopic {
  intent: string;
  /** Per week of the answer, in its order. `share` is that of all messages of the week, 0–1. */
  weeks: { asked: number; share: number; unanswered: number; unansweredShare: number }[];
}

/** What customers ask about, week by week. */
export interface Drift {
  /** Mondays, `YYYY-MM-DD` (UTC), oldest first; the last week may not be over. */
  weeks: { week: string; asked: number; unanswered: number; unansweredShare: number }[];
  /** Those asked about most in all these weeks first. */
  topics: DriftTopic[];
  /** Whether every event so far has been counted. */
  complete: boolean;
}

interface Deps {
  store: Pick<Store, 'events' | 'topicWeeks'>;
  clock: { now(): Date };
  log: (level: 'warn', message: string, ids: Record<string, unknown>) => void;
}

const everyMs = 60_000;
const eventsInStep = 1000;
/** A request waits for so many steps; what is missing then comes with the next. */
const stepsAtOnce = 20;
const dayMs = 86_400_000;

/** Counts messages per topic and week as they come, so that looking back costs nothing that grows with their number. */
export class TopicDrift {
  readonly #deps: Deps;
  #running: Promise<boolean> | undefined;
  #timer: NodeJS.Timeout | undefined;
  #isStopping = false;

  constructor(deps: Deps) {
    this.#deps = deps;
  }

  /** The last weeks, this one included. */
  async drift(weeks: number): Promise<Drift> {
    const complete = await this.catchUp(stepsAtOnce);
    const { store, clock } = this.#deps;
    const last = Date.parse(weekOf(clock.now()));
    const names = Array.from({ length: weeks }, (_, i) => dayIso(last - (weeks - 1 - i) * 7 * dayMs));
    return { ...driftOf(names, await store.topicWeeks.since(names[0] ?? '')), complete };
  }

  /** Counts what has happened; true when nothing is left. Two at once are one. */
  catchUp(steps: number): Promise<boolean> {
    this.#running ??= this.#follow(steps).finally(() => {
      this.#running = undefined;
    });
    return this.#running;
  }

  start(): void {
    this.#timer = setInterval(() => {
      this.catchUp(Number.POSITIVE_INFINITY).catch((error: unknown) =>
        this.#deps.log('warn', 'Topics were not counted', { error: String(error) }),
      );
    }, everyMs);
    this.#timer.unref();
  }

  /** Resolves when the step under way has ended. */
  async stop(): Promise<void> {
    clearInterval(this.#timer);
    this.#isStopping = true;
    await this.#running?.catch(() => undefined);
  }

  async #follow(steps: number): Promise<boolean> {
    const { events, topicWeeks } = this.#deps.store;
    const rest = pace();
    for (let step = 0; step < steps && !this.#isStopping; step += 1) {
      const from = await topicWeeks.followed();
      const page = await events.since(from, eventsInStep);
      const to = page.at(-1)?.seq;
      if (to === undefined) return true;
      await topicWeeks.add(countsOf(page), from, to);
      if (page.length < eventsInStep) return true;
      await rest();
    }
    return false;
  }
}

type Events = Awaited<ReturnType<Store['events']['since']>>;

/** What was said to be understood counts, and what was not; small talk and answers to questions of ours are no topics. */
function countsOf(events: Events): TopicWeek[] {
  const counts = new Map<string, TopicWeek>();
  for (const { type, at, data } of events) {
    const { intent, decision } = data;
    if (type !== 'message.received' || typeof intent !== 'string' || typeof decision !== 'string') continue;
    const isUnanswered = decision === 'clarify' || decision === 'fallback';
    if (!isUnanswered && decision !== 'answer' && decision !== 'handoff') continue;
    if (intent.startsWith('smalltalk.')) continue;
    const week = weekOf(at);
    const key = keyOf({ week, intent });
    const known = counts.get(key) ?? { week, intent, asked: 0, unanswered: 0 };
    known.asked += 1;
    known.unanswered += Number(isUnanswered);
    counts.set(key, known);
  }
  return [...counts.values()];
}

function driftOf(weeks: readonly string[], rows: readonly TopicWeek[]): Pick<Drift, 'weeks' | 'topics'> {
  const sum = (of: readonly TopicWeek[], what: 'asked' | 'unanswered') => of.reduce((n, row) => n + row[what], 0);
  const totals = weeks.map((week) => {
    const own = rows.filter((row) => row.week === week);
    const [asked, unanswered] = [sum(own, 'asked'), sum(own, 'unanswered')];
    return { week, asked, unanswered, unansweredShare: share(unanswered, asked) };
  });
  const byKey = new Map(rows.map((row) => [keyOf(row), row]));
  const topics = [...new Set(rows.map(({ intent }) => intent))].map((intent) => ({
    intent,
    weeks: totals.map(({ week, asked: all }) => {
      const { asked = 0, unanswered = 0 } = byKey.get(keyOf({ week, intent })) ?? {};
      return { asked, share: share(asked, all), unanswered, unansweredShare: share(unanswered, asked) };
    }),
  }));
  const size = ({ weeks: own }: DriftTopic) => own.reduce((n, { asked }) => n + asked, 0);
  return { weeks: totals, topics: topics.sort((a, b) => size(b) - size(a) || (a.intent < b.intent ? -1 : 1)) };
}

function keyOf({ week, intent }: Pick<TopicWeek, 'week' | 'intent'>): string {
  return `${week} ${intent}`;
}

function share(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}

/** The Monday of a moment's week (UTC). */
function weekOf(at: Date): string {
  const day = Math.floor(at.getTime() / dayMs);
  // The first of January 1970 was a Thursday.
  return dayIso((day - ((day + 3) % 7)) * dayMs);
}

function dayIso(ms: number): string {
  return new Date(ms).toISOString().slice(0, 10);
}
