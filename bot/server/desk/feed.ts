import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer } from 'ws';
import type { Live } from '../../engine/live.js';
import type { Agent, Role } from '../../support/agent.js';
import type { Events } from '../../support/repositories.js';
import type { Presence } from '../../team/presence.js';
import { isForeign } from '../origin.js';
import type { Sessions } from '../sessions.js';
import { addressedTo, closeAll, refuse } from '../upgrade.js';
import { EventTail } from './event-tail.js';
import { closing, type FeedClient, feedClient } from './feed-client.js';

export interface DeskFeedDeps {
  sessions: Sessions;
  live: Live;
  events: Events;
  presence: Presence;
}

interface Connected {
  client: FeedClient;
  agentId: string;
  role: Role;
  request: IncomingMessage;
}

/** How often clients must show that they read; and within what time a session that has ended closes its feeds. */
const usual = { keepAliveMs: 15_000, sessionCheckMs: 3000 };
const mostPerAgent = 20;

/** The desk's live feed at /api/feed: `hello` with the sequence number it starts from, then every event in order. */
export function deskFeed({ sessions, live, events, presence }: DeskFeedDeps, { keepAliveMs, sessionCheckMs } = usual) {
  const server = new WebSocketServer({ noServer: true, maxPayload: 4096, perMessageDeflate: false });
  const tail = new EventTail({ live, events });
  const connected = new Set<Connected>();
  const beat = setInterval(() => {
    for (const { client } of connected) client.beat();
    // What another process has written is told late, and told.
    tail.wake();
  }, keepAliveMs);
  const check = setInterval(() => void endOver(), sessionCheckMs);
  beat.unref();
  check.unref();
  return {
    handle(request: IncomingMessage, socket: Duplex, head: Buffer): boolean {
      const url = addressedTo(request);
      if (url?.pathname !== '/api/feed') return false;
      const after = /^\d{1,15}$/.exec(url.searchParams.get('after') ?? '')?.[0];
      sessions
        .agentOf(request)
        .then((agent) => {
          if (!mayFollow(agent)) return refuse(socket, 401);
          if (isForeign(request)) return refuse(socket, 403);
          if (screensOf(agent.id) >= mostPerAgent) return refuse(socket, 429);
          server.handleUpgrade(request, socket, head, (opened) => {
            const from = after === undefined ? undefined : Number(after);
            const client = feedClient(opened, { agent, after: from }, { live, events, tail, presence });
            const one: Connected = { client, agentId: agent.id, role: agent.role, request };
            connected.add(one);
            opened.on('close', () => connected.delete(one));
          });
        })
        .catch(() => refuse(socket, 503));
      return true;
    },
    close(): void {
      clearInterval(beat);
      clearInterval(check);
      tail.close();
      closeAll(server);
    },
  };

  function mayFollow(agent: Agent | undefined): agent is Agent {
    return agent !== undefined && !agent.mustChangePassword && !sessions.needsTotp(agent);
  }

  function screensOf(agentId: string): number {
    let screens = 0;
    for (const one of connected) if (one.agentId === agentId) screens += 1;
    return screens;
  }

  /** Asks once per session, however many screens it has. While the store does not answer nobody is sent away. */
  async function endOver(): Promise<void> {
    const bySession = new Map<string | undefined, Connected[]>();
    for (const one of connected) {
      const { cookie } = one.request.headers;
      bySession.set(cookie, [...(bySession.get(cookie) ?? []), one]);
    }
    for (const screens of bySession.values()) {
      const [first] = screens;
      const agent = first && (await sessions.agentOf(first.request).catch(() => 'unknown' as const));
      if (agent === 'unknown') continue;
      for (const { client, role } of screens) {
        if (!mayFollow(agent)) client.close(closing.sessionOver, 'session over');
        else if (role !== agent.role) client.close(closing.otherRole, 'other role');
      }
    }
  }
}
