import type { Duplex } from 'node:stream';
import type { WebSocket } from 'ws';
import type { Live } from '../../engine/live.js';
import type { Message } from '../../support/message.js';
import type { Messages } from '../../support/repositories.js';

/** A client that cannot keep up is cut off; it reconnects and replays. */
const mostBuffered = 1_048_576;
const replayPage = 200;

/**
 * Follows a conversation on a socket from `watermark` on, each message as `shown`: listens first, reads what is stored, then passes on what was
 * committed meanwhile. Every message is sent once, in sequence, one activity a frame; `wire` is what lies under the
 * socket, so that the frames of one turn leave in one write.
 */
export async function stream(
  socket: WebSocket,
  wire: Duplex,
  conversationId: string,
  watermark: number,
  { live, messages, shown }: { live: Live; messages: Messages; shown: (message: Message) => string },
): Promise<void> {
  let sent = watermark;
  let waiting: Message[] | undefined = [];
  const send = (message: Message) => {
    if (message.seq <= sent) return;
    if (socket.bufferedAmount > mostBuffered) {
      socket.terminate();
      return;
    }
    sent = message.seq;
    socket.send(`{"activities":[${shown(message)}],"watermark":"${message.seq}"}`);
  };
  const sendAll = (batch: readonly Message[]) => {
    wire.cork();
    for (const message of batch) send(message);
    wire.uncork();
  };
  const stop = live.follow(conversationId, {
    said(fresh) {
      if (waiting) waiting.push(...fresh);
      else sendAll(fresh);
    },
    whispered(activity) {
      if (!waiting) socket.send(`{"activities":[${activity}],"watermark":"${sent}"}`);
    },
  });
  socket.on('close', stop);
  socket.on('error', () => socket.terminate());
  for (;;) {
    const stored = await messages.since(conversationId, sent, replayPage);
    sendAll(stored);
    if (stored.length < replayPage) break;
  }
  sendAll(waiting);
  waiting = undefined;
}
