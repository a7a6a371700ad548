import { isDeepStrictEqual } from 'node:util';
import type { OpenMs } from '../support/episodes/index.js';
import { pace } from '../support/pace.js';
import type { EpisodeRow } from '../support/report-store.js';
import type { Store } from '../support/repositories.js';
import { makeEpisodes, withReturns } from './make-episodes.js';

export interface FollowDeps {
  store: Pick<Store, 'events' | 'episodes'>;
  openMs: OpenMs;
  log: (level: 'info' | 'warn', message: string, ids: Record<string, unknown>) => void;
}

const everyMs = 3000;
/** Events of one step: a conversation that goes on meanwhile is replayed once for all that happened in it. */
const eventsInStep = 5000;
/** Conversations read at once: a few milliseconds of the event loop. */
const conversationsAtOnce = 25;
/** A long way to go is reported after so many events. */
const tellEvery = 100_000;
const dayMs = 86_400_000;

/**
 * Keeps the rows of episodes up with the event log: whatever conversations the new events belong to are replayed as a whole, so
 * that doing it twice does no harm. Works in short steps and lets the event loop come round between them.
 */
export class EpisodeFollower {
  readonly #deps: FollowDeps;
  #running: Promise<void> | undefined;
  #timer: NodeJS.Timeout | undefined;
  #isStopping = false;
  #followedAt: Date | undefined;

  constructor(deps: FollowDeps) {
    this.#deps = deps;
  }

  start(): void {
    this.#timer = setInterval(() => {
      this.catchUp().catch((error: unknown) =>
        this.#deps.log('warn', 'Episodes for reports wait', { error: String(error) }),
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

  /** Resolves when everything that had happened at the call is in the rows. */
  async catchUp(): Promise<void> {
    // What runs already may have read its last events before those of the caller.
    await this.#running?.catch(() => undefined);
    this.#running ??= this.#follow().finally(() => {
      this.#running = undefined;
    });
    await this.#running;
  }

  /** Moment of the last event that is in the rows, as far as this process has followed; undefined before the first. */
  get followedAt(): Date | undefined {
    return this.#followedAt;
  }

  /** Up to what had happened when it began: whoever runs after everything that goes on happening never rests. */
  async #follow(): Promise<void> {
    const { store, log } = this.#deps;
    const latest = await store.events.latest();
    let followed = await store.episodes.followed();
    let told = followed;
    while (followed < latest && !this.#isStopping) {
      const next = await store.events.touched(followed, eventsInStep);
      if (!next) break;
      await this.#take(next.conversationIds, next.seq);
      this.#followedAt = next.at;
      followed = next.seq;
      if (followed - told < tellEvery) continue;
      told = followed;
      log('info', 'Episodes for reports are being made', { followed, latest });
    }
  }

  async #take(conversationIds: readonly string[], followed: number): Promise<void> {
    const { store, openMs } = this.#deps;
    const fresh: EpisodeRow[] = [];
    const rest = pace();
    for (let i = 0; i < conversationIds.length; i += conversationsAtOnce) {
      for (const log of await store.episodes.logs(conversationIds.slice(i, i + conversationsAtOnce))) {
        fresh.push(...makeEpisodes(log, openMs));
        await rest();
      }
    }
    const known = await store.episodes.ofContacts([...new Set(fresh.map(({ contactId }) => contactId))]);
    const { rows, days } = changesOf(fresh, known);
    await store.episodes.keep(rows, days, followed);
  }
}

/** What has to be written, and the days it belongs to or did before: a return changes the episode before it. */
function changesOf(fresh: readonly EpisodeRow[], known: readonly EpisodeRow[]): { rows: EpisodeRow[]; days: number[] } {
  const before = new Map(known.map((row) => [keyOf(row), row]));
  const all = new Map([...before, ...fresh.map((row): [string, EpisodeRow] => [keyOf(row), row])]);
  const byContact = new Map<string, EpisodeRow[]>();
  for (const row of all.values()) {
    const own = byContact.get(row.contactId);
    if (own) own.push(row);
    else byContact.set(row.contactId, [row]);
  }
  const rows = [...byContact.values()]
    .flatMap(withReturns)
    .filter((row) => !isDeepStrictEqual(before.get(keyOf(row)), row));
  const days = rows.flatMap((row) => [dayOf(row), dayOf(before.get(keyOf(row)) ?? row)]);
  return { rows, days };
}

function keyOf({ conversationId, episode }: EpisodeRow): string {
  return `${conversationId} ${episode}`;
}

function dayOf({ openedAt }: EpisodeRow): number {
  return Math.floor(openedAt.getTime() / dayMs);
}
