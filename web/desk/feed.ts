import { backoffMs } from '../widget/backoff.js';
import type { FeedFrame, FeedWord } from './feed-wire.js';

export interface FeedEvents {
  onFrame(frame: FeedFrame): void;
  /** True once the server has greeted, false as soon as the connection is lost. */
  onLive(live: boolean): void;
}

export interface Feed {
  /** Lost while there is no connection. */
  say(word: FeedWord): void;
  stop(): void;
}

/**
 * Follows what happens to conversations, for good: after a loss it connects again and asks for all since the last frame
 * it saw.
 */
export function followFeed(address: string, { onFrame, onLive }: FeedEvents): Feed {
  let socket: WebSocket | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let seen: number | undefined;
  let attempt = 0;
  let stopped = false;

  const connect = () => {
    socket = new WebSocket(seen === undefined ? address : `${address}?after=${seen}`);
    socket.onmessage = ({ data }) => {
      const frame = parse(data);
      if (frame === undefined) return;
      if (frame.type === 'hello') {
        attempt = 0;
        seen ??= frame.seq;
        onLive(true);
      } else if ('seq' in frame) seen = Math.max(seen ?? 0, frame.seq);
      onFrame(frame);
    };
    socket.onclose = () => {
      if (stopped) return;
      onLive(false);
      timer = setTimeout(connect, backoffMs(attempt++));
    };
  };
  const retryNow = () => {
    if (stopped || socket?.readyState !== WebSocket.CLOSED) return;
    clearTimeout(timer);
    connect();
  };

  addEventListener('online', retryNow);
  connect();
  return {
    say(word) {
      if (socket?.readyState === WebSocket.OPEN) socket.send(JSON.stringify(word));
    },
    stop() {
      stopped = true;
      clearTimeout(timer);
      removeEventListener('online', retryNow);
      socket?.close();
    },
  };
}

function parse(data: unknown): FeedFrame | undefined {
  try {
    const frame: unknown = JSON.parse(String(data));
    return typeof (frame as FeedFrame | null)?.type === 'string' ? (frame as FeedFrame) : undefined;
  } catch {
    return undefined;
  }
}
