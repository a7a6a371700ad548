import type { WebSocket } from 'ws';
import { z } from 'zod';
import type { Live } from '../../engine/live.js';
import type { Agent } from '../../support/agent.js';
import type { Events } from '../../support/repositories.js';
import type { Presence } from '../../team/presence.js';
import { type Batch, type EventTail, eventsPage, type Told, toldSince } from './event-tail.js';

/** Why the desk's feed closes a connection; 4000 and above are for applications (RFC 6455, section 7.4.2). */
export const closing = {
  badFrame: 4400,
  sessionOver: 4401,
  /** What he may see has changed: connect again. */
  otherRole: 4403,
  tooSlow: 4408,
  tooMany: 4429,
} as const;

export interface FeedDeps {
  live: Live;
  events: Events;
  tail: EventTail;
  presence: Presence;
}

export interface FeedClient {
  /** To be called every now and then: pings, renews the allowance of frames, drops a client that has not answered since. */
  beat(): void;
  close(code: number, reason: string): void;
}

/** Events wait in the log from here on; what is shown now or never may come on top. */
const enoughBuffered = 262_144;
const mostBuffered = 1_048_576;
const framesABeat = 100;
const customerTypingEveryMs = 1000;
/** How long a client may take to answer a close before the connection is cut. */
const farewellMs = 2000;

const said = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('look'), conversationId: z.string().min(1).max(100).nullable() }),
  z.strictObject({ type: z.literal('typing'), conversationId: z.string().min(1).max(100) }),
]);

/** One connection to the feed: events from `after` on, each once and in order, and what is shown now or never. */
export function feedClient(
  socket: WebSocket,
  { agent, after }: { agent: Agent; after: number | undefined },
  { live, events, tail, presence }: FeedDeps,
): FeedClient {
  let sent = 0;
  let isLive = false;
  let hasAnswered = true;
  let frames = 0;
  let unfollow = () => {};
  let stop: (() => void) | undefined;
  const seat = presence.enter({ id: agent.id, name: agent.name }, (conversationId, agents) =>
    show({ type: 'presence', conversationId, agents }),
  );
  const unwarn =
    agent.role === 'admin' ? live.followWarnings((warning) => show({ type: 'warning', ...warning })) : () => {};
  socket.on('error', () => socket.terminate());
  socket.on('pong', () => {
    hasAnswered = true;
  });
  socket.on('message', (data, isBinary) => {
    frames += 1;
    const read = isBinary ? undefined : said.safeParse(parsed(String(data))).data;
    if (frames > framesABeat) close(closing.tooMany, 'too many frames');
    else if (!read) close(closing.badFrame, 'bad frame');
    else if (read.type === 'typing') seat.typing(read.conversationId);
    else look(read.conversationId ?? undefined);
  });
  socket.on('close', () => {
    stop?.();
    unfollow();
    unwarn();
    seat.leave();
  });
  begin().catch(() => socket.terminate());
  return {
    beat() {
      if (!hasAnswered) close(closing.tooSlow, 'too slow');
      hasAnswered = false;
      frames = 0;
      socket.ping();
    },
    close,
  };

  async function begin(): Promise<void> {
    const latest = await events.latest();
    // A number from before a restored backup is none of ours.
    sent = after === undefined ? latest : Math.min(after, latest);
    show({ type: 'hello', seq: sent });
    await catchUp();
  }

  function hear({ from, told }: Batch): void {
    if (!isLive) return;
    isLive = from <= sent && pass(told);
    if (!isLive) catchUp().catch(() => socket.terminate());
  }

  /** At the pace at which the client reads, until there is nothing that the others have been told and he has not. */
  async function catchUp(): Promise<void> {
    while (!isLive && socket.readyState === socket.OPEN) {
      const told = await toldSince(sent, events);
      if (!pass(told)) await flushed();
      else if (told.length < eventsPage && socket.readyState === socket.OPEN) {
        stop ??= tail.follow(sent, hear);
        // Nothing can come between this question and its answer.
        isLive = sent >= tail.seq;
      }
    }
  }

  /** False as soon as enough is waiting to be read; the rest is still in the log. */
  function pass(told: readonly Told[]): boolean {
    for (const { seq, frame } of told) {
      if (seq <= sent) continue;
      if (socket.bufferedAmount > enoughBuffered) return false;
      sent = seq;
      send(frame);
    }
    return true;
  }

  function show(what: object): void {
    send(JSON.stringify(what));
  }

  function send(text: string): void {
    if (socket.readyState !== socket.OPEN) return;
    if (socket.bufferedAmount > mostBuffered) close(closing.tooSlow, 'too slow');
    else socket.send(text);
  }

  /** Resolves when the system has taken all that was sent. */
  function flushed(): Promise<void> {
    return new Promise((resolve) => socket.ping(undefined, undefined, () => resolve()));
  }

  function look(conversationId: string | undefined): void {
    unfollow();
    unfollow = conversationId === undefined ? () => {} : followNow(conversationId);
    seat.look(conversationId);
  }

  /** What is shown at the moment it happens, and is in no log: that he types, and what became of what he was sent. */
  function followNow(conversationId: string): () => void {
    let last = Number.NEGATIVE_INFINITY;
    return live.follow(conversationId, {
      said: () => {},
      whispered: () => {},
      typed: () => {
        if (performance.now() - last < customerTypingEveryMs) return;
        last = performance.now();
        show({ type: 'typing', conversationId });
      },
      delivered: () => show({ type: 'delivery', conversationId }),
    });
  }

  function close(code: number, reason: string): void {
    if (socket.readyState !== socket.OPEN) return;
    socket.close(code, reason);
    setTimeout(() => socket.terminate(), farewellMs).unref();
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
