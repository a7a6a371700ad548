import { script } from '../../dialogs/index.js';
import { persona } from '../../dialogs/wording/persona.js';
import { azure } from '../channels/azure/index.js';
import { consoleChannel } from '../channels/console/index.js';
import { directLine } from '../channels/directline/index.js';
import { ConvozAdapter } from '../engine/adapter.js';
import { ring } from '../engine/alarm.js';
import { InboxDoor } from '../engine/inbox.js';
import { Live } from '../engine/live.js';
import type { Channel, Clock, Facts, Recognizer } from '../engine/ports.js';
import { TurnRunner } from '../engine/runner.js';
import type { AgentAction, TurnSettings } from '../engine/turn.js';
import { ConvozError } from '../errors.js';
import type { ChangeSet } from '../support/change-set.js';
import type { Conversation } from '../support/conversation.js';
import type { Store } from '../support/repositories.js';

export interface SandboxOptions {
  recognizer: Recognizer;
  /** What the clock shows at first. */
  start: Date;
  /** How the conversation reaches us: one of `knownChannels`. */
  channel: string;
  settings: TurnSettings;
  facts: (clock: Clock) => Omit<Facts, 'queueLength'>;
  /** How many others wait for a person all the time. */
  othersWaiting?: number;
}

/**
 * One conversation in a Convoz of its own: the real engine, dialogs, surveys and timers on a real store, with a clock that
 * stands still until it is told to go on, and ids that are counted. What is done resolves with what was committed.
 */
export interface Sandbox {
  readonly now: Date;
  /** The last failure that would have been logged; empty while all goes well. */
  readonly problem: string;
  conversation(): Promise<Conversation | undefined>;
  /** Something of the customer's: a Bot Framework activity without addresses. */
  send(activity: object): Promise<ChangeSet[]>;
  /** Words of the agent who has the conversation; rejects with NOT_ASSIGNED_TO_YOU when it is somebody else. */
  reply(agent: AgentAction['agent'], text: string): Promise<ChangeSet[]>;
  /** Rejects with what was refused: ALREADY_CLAIMED, NOT_WAITING, NOT_ASSIGNED_TO_YOU. */
  act(action: AgentAction): Promise<ChangeSet[]>;
  /** Goes on in time; timers ring at their moments. Does nothing when the moment has passed. */
  waitUntil(moment: Date): Promise<ChangeSet[]>;
}

// Nothing is ever pushed from here: replies are read where they are committed.
const nowhere = { continueConversationAsync: async () => {} };
const channels = new Map<string, Channel>(
  [directLine, consoleChannel, azure(nowhere, '')].map((channel) => [channel.id, channel]),
);

export const knownChannels = [...channels.keys()];

/** `id` is the conversation's, and as part of all others it keeps them apart from those of other sandboxes. */
export function openSandbox(id: string, store: Store, options: SandboxOptions): Sandbox {
  let problem = '';
  const log = (_level: string, message: string, about: Record<string, unknown>) => {
    if (about.error !== undefined) problem = `${message}: ${about.error}`;
  };
  let now = options.start.getTime();
  const clock: Clock = { now: () => new Date(now) };
  let count = 0;
  const ids = { next: () => `${id}:${++count}` };
  let committed: ChangeSet[] = [];
  const runner = new TurnRunner({
    store,
    live: new Live(),
    clock,
    ids,
    script,
    adapter: new ConvozAdapter({ id: 'convoz', name: () => persona.bot }, channels),
    recognizer: () => options.recognizer,
    facts: {
      ...options.facts(clock),
      queueLength: async () => (options.othersWaiting ?? 0) + (await store.conversations.queuedBefore(clock.now())),
    },
    settings: options.settings,
    committed: (changes) => committed.push(changes),
    log,
  });
  const inbox = new InboxDoor(store, runner);

  const conversation = async () => (await runner.snapshot(id))?.conversation;

  function taken(): ChangeSet[] {
    const changes = committed;
    committed = [];
    return changes;
  }

  async function accept(channel: string, activity: object): Promise<ChangeSet[]> {
    const entryId = ids.next();
    await inbox.accept({
      id: entryId,
      channel,
      account: 'replay',
      eventId: entryId,
      conversationId: id,
      activity: JSON.stringify(activity),
      receivedAt: clock.now(),
    });
    await runner.idle();
    return taken();
  }

  return {
    get now() {
      return clock.now();
    },
    get problem() {
      return problem;
    },
    conversation,
    send: (activity) => accept(options.channel, { from: { id }, ...activity }),
    async reply(agent, text) {
      const status = (await conversation())?.status;
      if (status?.tag !== 'assigned' || status.agentId !== agent.id) {
        throw new ConvozError('NOT_ASSIGNED_TO_YOU', 'You do not have this conversation');
      }
      return accept('desk', { type: 'message', text, from: { id: agent.id, name: agent.name } });
    },
    async act(action) {
      await runner.act(id, { kind: 'agent', action });
      return taken();
    },
    async waitUntil(moment) {
      for (let rung: number | undefined; ; ) {
        const wakeAt = (await conversation())?.wakeAt;
        // One that has rung in vain would ring for ever.
        const next = wakeAt && wakeAt < moment && wakeAt.getTime() !== rung ? wakeAt : moment;
        rung = next.getTime();
        now = Math.max(now, rung);
        await ring({ store, runner, clock, log });
        if (next === moment) return taken();
      }
    },
  };
}
