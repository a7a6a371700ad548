import { ConvozError, isConvozError } from '../errors.js';
import type { ChangeSet } from '../support/change-set.js';
import type { InboxEntry, Store } from '../support/repositories.js';
import type { Draft, RatingResult, Snapshot } from './draft.js';
import { KeyedQueue } from './keyed-queue.js';
import type { Live } from './live.js';
import { Lru } from './lru.js';
import { type LinkRating, runTurn, type TurnInput, type TurnNeeds } from './turn.js';

export interface RunnerDeps extends TurnNeeds {
  store: Store;
  live: Live;
  /** Called after each commit with the message that was answered, if it was one; what waits in the outbox can leave. */
  committed: (changes: ChangeSet, answered: InboxEntry | undefined) => void;
  /** Called with a message whose turn takes long: whoever wrote it may like to know that he is heard. */
  slow?: (entry: InboxEntry) => void;
  /** Called with ids and codes only, never with texts. */
  log: (level: 'info' | 'warn' | 'error', message: string, ids: Record<string, unknown>) => void;
}

type ActInput = Extract<TurnInput, { kind: 'agent' | 'wake' | 'survey' | 'ask' }>;

/** Turns in different conversations at a time: enough to fill a group commit, few enough to bound memory. */
const parallel = 128;
const conflictRetries = 5;
/** A message that fails this often is given up, apologised for, and a person is called. */
const mostAttempts = 5;
const longMs = 1500;
/** While the store itself is down a failure is nobody's fault: it is not counted, and tried again. */
const storePauseMs = 500;
/** Conversations kept in memory as a hint. */
const rememberedConversations = 5000;

interface Remembered extends Snapshot {
  /** Nothing newer was stored at that moment (`performance.now()`). */
  trueAt: number;
}

/**
 * Runs turns: one at a time per conversation, committed before anybody sees them. All writers of a conversation come
 * through here, customers, agents and timers alike.
 */
export class TurnRunner {
  readonly #deps: RunnerDeps;
  readonly #queue = new KeyedQueue(parallel);
  readonly #remembered = new Lru<string, Remembered>(rememberedConversations);

  constructor(deps: RunnerDeps) {
    this.#deps = deps;
  }

  /** Turns given and not yet finished. */
  get backlog(): number {
    return this.#queue.length;
  }

  /** Deals with an accepted inbox entry, however often it takes. Never rejects. */
  async receive(entry: InboxEntry): Promise<void> {
    const activity = JSON.parse(entry.activity);
    await this.#queue.run(entry.conversationId, async () => {
      const slow = setTimeout(() => this.#deps.slow?.(entry), longMs).unref();
      try {
        await this.#dealWith(entry, { kind: 'activity', entry, activity });
      } catch (error) {
        this.#deps.log('error', 'An inbox entry waits for the next start', { inboxId: entry.id, code: codeOf(error) });
      } finally {
        clearTimeout(slow);
      }
    });
  }

  /**
   * Runs an agent's action, a timer, or what else nobody has written; rejects with what the turn or the store refused. An
   * answer by a link resolves with what came of it, and rejects with NOT_FOUND when there is nothing to rate.
   */
  async act(conversationId: string, input: LinkRating): Promise<RatingResult>;
  async act(conversationId: string, input: ActInput): Promise<undefined>;
  async act(conversationId: string, input: LinkRating | ActInput): Promise<RatingResult | undefined> {
    const asked = performance.now();
    const draft = await this.#queue.run(conversationId, () => this.#commit(conversationId, input, asked));
    if (input.kind === 'rating' && !draft) throw new ConvozError('NOT_FOUND', 'There is no such conversation');
    return draft?.rated;
  }

  /** The conversation as last committed, from memory if it is there. */
  async snapshot(conversationId: string): Promise<Snapshot | undefined> {
    const known = this.#remembered.get(conversationId);
    if (known) return known;
    const conversation = await this.#deps.store.conversations.find(conversationId);
    const contact = conversation && (await this.#deps.store.contacts.find(conversation.contactId));
    return conversation && contact && { conversation, contact };
  }

  idle(): Promise<void> {
    return this.#queue.idle();
  }

  async #dealWith(entry: InboxEntry, input: TurnInput): Promise<void> {
    const { store, log } = this.#deps;
    for (;;) {
      try {
        if (!(await this.#commit(entry.conversationId, input))) await store.inbox.bury(entry.id, 'NOT_FOUND');
        return;
      } catch (error) {
        if (isConvozError(error, 'TURN_ALREADY_DONE')) return;
        const attempts = await store.inbox.failed(entry.id, codeOf(error)).catch(() => undefined);
        if (attempts === undefined) {
          log('error', 'A turn waits for the store', { inboxId: entry.id, code: codeOf(error) });
          await pause(storePauseMs);
          continue;
        }
        log('warn', 'A turn failed', { inboxId: entry.id, attempts, code: codeOf(error), error: describe(error) });
        if (attempts >= mostAttempts) return this.#giveUp(entry, codeOf(error));
        await pause(50 * 2 ** attempts);
      }
    }
  }

  async #giveUp(entry: InboxEntry, code: string): Promise<void> {
    const activity = JSON.parse(entry.activity);
    await this.#commit(entry.conversationId, { kind: 'failure', entry, activity });
    await this.#deps.store.inbox.bury(entry.id, code);
    this.#deps.log('error', 'An inbox entry was given up', { inboxId: entry.id, code });
  }

  /** Thinks and commits, again from the stored state when somebody else was faster. Undefined when there is no such conversation. */
  async #commit(conversationId: string, input: TurnInput, asked = performance.now()): Promise<Draft | undefined> {
    for (let attempt = 1; ; attempt += 1) {
      const known = this.#remembered.get(conversationId);
      let draft: Draft | undefined;
      try {
        draft = await runTurn(input, known ?? (await this.snapshot(conversationId)), this.#deps);
      } catch (error) {
        if (isConvozError(error) && (await this.#wasOutdated(known, asked))) continue;
        throw error;
      }
      if (!draft || isEmpty(draft)) {
        if (await this.#wasOutdated(known, asked)) continue;
        return draft;
      }
      try {
        const trueAt = performance.now();
        await this.#deps.store.commit(draft.changes);
        this.#made(draft, trueAt, input.kind === 'activity' ? input.entry : undefined);
        return draft;
      } catch (error) {
        this.#remembered.delete(conversationId);
        if (!isConvozError(error, 'VERSION_CONFLICT') || attempt >= conflictRetries) throw error;
      }
    }
  }

  /**
   * What is not committed meets no conflict: whether another process has gone on must be asked, unless what was remembered was
   * true after the turn was asked for. Forgets what was outdated.
   */
  async #wasOutdated(known: Remembered | undefined, asked: number): Promise<boolean> {
    if (!known || known.trueAt >= asked) return false;
    const { id, version } = known.conversation;
    const trueAt = performance.now();
    const stored = await this.#deps.store.conversations.find(id);
    if (stored?.version !== version) {
      this.#remembered.delete(id);
      return true;
    }
    known.trueAt = trueAt;
    return false;
  }

  #made({ conversation, contact, changes }: Draft, trueAt: number, answered: InboxEntry | undefined): void {
    this.#remembered.set(conversation.id, { conversation, contact, trueAt });
    this.#deps.live.publish(changes);
    this.#deps.committed(changes, answered);
  }
}

/** A timer that was not due any more, a claim of what one has: nothing to write. */
function isEmpty({ changes, inboxId, rescheduled }: Draft): boolean {
  return (
    !rescheduled &&
    inboxId === undefined &&
    changes.contact === undefined &&
    changes.messages.length === 0 &&
    changes.events.length === 0 &&
    changes.invitations.length === 0
  );
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

function codeOf(error: unknown): string {
  return isConvozError(error) ? error.code : 'INTERNAL';
}

function describe(error: unknown): string {
  return error instanceof Error
    ? `${error.name}: ${error.stack?.split('\n').slice(1, 4).join(' ') ?? ''}`
    : typeof error;
}
