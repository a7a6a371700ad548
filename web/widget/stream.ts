import type { Frame } from './wire.js';

export interface StreamEvents {
  open(): void;
  frame(frame: Frame): void;
  /** At most once, and never after `close()` was called. */
  lost(): void;
}

export interface Stream {
  close(): void;
}

/** How often an empty frame goes out: it makes a browser notice that the far side has gone. */
const pingMs = 20_000;
/** Silence after which the connection is taken for dead; the server sends empty frames more often than this. */
const silenceMs = 90_000;

/** Opens the stream of a conversation; its address holds a ticket that works once. */
export function openStream(address: string, on: StreamEvents): Stream {
  const socket = new WebSocket(address);
  let done = false;
  let heardAt = Date.now();

  const ping = setInterval(() => {
    if (Date.now() - heardAt > silenceMs) finish(true);
    else if (socket.readyState === WebSocket.OPEN) socket.send('');
  }, pingMs);

  const finish = (lost: boolean) => {
    if (done) return;
    done = true;
    clearInterval(ping);
    socket.close();
    if (lost) on.lost();
  };

  socket.onopen = () => {
    if (!done) on.open();
  };
  socket.onmessage = (event) => {
    heardAt = Date.now();
    const frame = done ? undefined : parseFrame(event.data);
    if (frame) on.frame(frame);
  };
  socket.onclose = () => finish(true);
  socket.onerror = () => finish(true);
  return { close: () => finish(false) };
}

/** Undefined for keep-alives and for anything that is no frame. */
function parseFrame(data: unknown): Frame | undefined {
  if (typeof data !== 'string' || data === '') return undefined;
  try {
    return JSON.parse(data) as Frame;
  } catch {
    return undefined;
  }
}
