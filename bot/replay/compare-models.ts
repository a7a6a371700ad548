import type { Config } from '../config.js';
import type { Clock, Recognizer } from '../engine/ports.js';
import { openingHours, turnSettings } from '../service-settings.js';
import type { Store } from '../support/repositories.js';
import { type Change, changesBetween } from './changes.js';
import { inParallel } from './in-parallel.js';
import { type Answer, replayStored } from './replay-stored.js';
import { knownChannels } from './sandbox.js';
import { openShop } from './shop.js';
import { type StoredConversation, storedConversation } from './stored-inputs.js';
import { type OpenSandbox, withSandboxes } from './with-sandboxes.js';

export interface ModelComparison {
  /** Only read. */
  store: Pick<Store, 'conversations' | 'messages' | 'events'>;
  before: Recognizer;
  after: Recognizer;
  /** Whose messages are looked at; a conversation is played from its beginning all the same. */
  period: { since: Date; until?: Date };
  /** Most conversations, the earliest of the period first. */
  limit: number;
  config: Config;
  /** Called in the order of the conversations. */
  found: (change: Change) => void;
  /** Called with a conversation that could not be played; the others go on. */
  failed: (conversationId: string, error: unknown) => void;
  progress: (soFar: ReplaySummary) => void;
}

export interface ReplaySummary {
  conversations: number;
  /** Customers' messages in the period. */
  messages: number;
  changed: number;
  /** Of the changed: after an earlier change in the same conversation. */
  following: number;
  kinds: Record<string, number>;
}

/** In memory at a time. */
const page = 50;

/**
 * Plays stored conversations with two models, against the same hours, FAQ and demo shop, and tells every reply of the bot that
 * differs. Nothing is written but in a database of its own.
 */
export async function compareModels(comparison: ModelComparison): Promise<ReplaySummary> {
  const { store, period, limit } = comparison;
  const summary: ReplaySummary = { conversations: 0, messages: 0, changed: 0, following: 0, kinds: {} };
  const facts = await factsFor(comparison.config);
  for (let after = 0; summary.conversations < limit; ) {
    const found = await store.conversations.writtenIn(period, after, Math.min(page, limit - summary.conversations));
    const last = found.at(-1);
    if (!last) break;
    after = last.seq;
    // A database for each page: it never grows beyond that.
    const compared = await withSandboxes((open) => inParallel(found, ({ id }) => compareOrSkip(id, open)));
    for (const one of compared) count(one);
    comparison.progress(summary);
  }
  return summary;

  function compareOrSkip(id: string, open: OpenSandbox): Promise<Compared> {
    return compareOne(id, comparison, facts, open).catch((error: unknown) => {
      comparison.failed(id, error);
      return { answers: [], changes: [] };
    });
  }

  function count({ answers, changes }: Compared): void {
    summary.conversations += 1;
    summary.messages += answers.filter(({ at }) => isIn(period, at)).length;
    for (const change of changes.filter(({ at }) => isIn(period, at))) {
      summary.changed += 1;
      if (change.follows) summary.following += 1;
      summary.kinds[change.kind] = (summary.kinds[change.kind] ?? 0) + 1;
      comparison.found(change);
    }
  }
}

interface Compared {
  answers: Answer[];
  changes: Change[];
}

async function compareOne(
  id: string,
  { store, before, after, config }: ModelComparison,
  facts: Facts,
  open: OpenSandbox,
): Promise<Compared> {
  const conversation = await storedConversation(id, store);
  const start = conversation?.inputs[0]?.at;
  if (!conversation || !start) return { answers: [], changes: [] };
  const [answers, others] = await Promise.all([
    playWith(before, conversation, start),
    playWith(after, conversation, start),
  ]);
  return { answers, changes: changesBetween(id, answers, others) };

  function playWith(recognizer: Recognizer, stored: StoredConversation, begin: Date): Promise<Answer[]> {
    const channel = knownChannels.includes(stored.channel) ? stored.channel : 'directline';
    return replayStored(stored, open({ recognizer, start: begin, channel, settings: turnSettings(config), facts }));
  }
}

type Facts = Awaited<ReturnType<typeof factsFor>>;

async function factsFor(config: Config) {
  const shop = await openShop();
  const hours = openingHours(config);
  return (clock: Clock) => ({ knowledge: shop.knowledge, orders: shop.orders(clock), hours });
}

function isIn({ since, until }: ModelComparison['period'], at: Date): boolean {
  return at >= since && (until === undefined || at < until);
}
