import type { Clock } from '../engine/ports.js';
import type { OnlineAgents } from './online-agents.js';

/** Another agent who has the same conversation open. */
export interface Onlooker {
  id: string;
  name: string;
  /** Has been writing a reply within the last seconds. */
  typing: boolean;
}

/** An agent at one screen of his. */
export interface Seat {
  /** He has opened this conversation, and none but this; undefined: none. */
  look(conversationId: string | undefined): void;
  /** He is writing a reply. Counts for some seconds, and only for the conversation he has open. */
  typing(conversationId: string): void;
  /** The screen is gone. */
  leave(): void;
}

/**
 * Who has which conversation open and who is writing there, so that two agents do not answer the same customer. Nothing of it
 * is kept. A port: what is here knows the screens of this process only.
 */
export interface Presence extends OnlineAgents {
  /** `show` is told the others in the conversation he has open, all of them, whenever that changes. */
  enter(agent: { id: string; name: string }, show: (conversationId: string, others: Onlooker[]) => void): Seat;
}

interface Screen {
  agent: { id: string; name: string };
  show: (conversationId: string, others: Onlooker[]) => void;
  conversationId: string | undefined;
  /** Set while he is writing. */
  quiet: NodeJS.Timeout | undefined;
}

const typingMs = 6000;
/** More than these in one conversation are not worth telling apart. */
const mostShown = 20;

/** Presence within one process. */
export function localPresence(clock: Clock): Presence {
  const open = new Map<string, Set<Screen>>();
  const agents = new Map<string, { screens: number; left: Date }>();
  return {
    isConnected: (agentId) => (agents.get(agentId)?.screens ?? 0) > 0,
    lastSeen: (agentId) => {
      const known = agents.get(agentId);
      return known && (known.screens > 0 ? clock.now() : known.left);
    },
    enter(agent, show) {
      const screen: Screen = { agent, show, conversationId: undefined, quiet: undefined };
      count(agent.id, 1);
      return {
        look: (conversationId) => look(screen, conversationId),
        typing: (conversationId) => {
          if (screen.conversationId === conversationId) type(screen, conversationId);
        },
        leave: () => {
          look(screen, undefined);
          count(agent.id, -1);
        },
      };
    },
  };

  function count(agentId: string, change: 1 | -1): void {
    agents.set(agentId, { screens: (agents.get(agentId)?.screens ?? 0) + change, left: clock.now() });
  }

  function look(screen: Screen, conversationId: string | undefined): void {
    const before = screen.conversationId;
    if (before === conversationId) return;
    stopTyping(screen);
    screen.conversationId = conversationId;
    if (before !== undefined) {
      const left = open.get(before);
      left?.delete(screen);
      if (left?.size === 0) open.delete(before);
      tell(before);
    }
    if (conversationId !== undefined) {
      open.set(conversationId, (open.get(conversationId) ?? new Set()).add(screen));
      tell(conversationId);
    }
  }

  function type(screen: Screen, conversationId: string): void {
    const isNews = screen.quiet === undefined;
    clearTimeout(screen.quiet);
    screen.quiet = setTimeout(() => {
      screen.quiet = undefined;
      tell(conversationId);
    }, typingMs);
    screen.quiet.unref();
    if (isNews) tell(conversationId);
  }

  function stopTyping(screen: Screen): void {
    clearTimeout(screen.quiet);
    screen.quiet = undefined;
  }

  /** Somebody with two screens is one onlooker, and none to himself. */
  function tell(conversationId: string): void {
    const screens = open.get(conversationId) ?? [];
    const onlookers = new Map<string, Onlooker>();
    for (const { agent, quiet } of screens) {
      const typing = quiet !== undefined || (onlookers.get(agent.id)?.typing ?? false);
      onlookers.set(agent.id, { ...agent, typing });
    }
    for (const { agent, show } of screens) {
      const others = [...onlookers.values()].filter(({ id }) => id !== agent.id);
      show(conversationId, others.slice(0, mostShown));
    }
  }
}
