import { computed, effect, type ReadonlySignal, type Signal, signal, untracked } from '@preact/signals';
import { type Api, ApiError, type ConversationAction } from '../api.js';
import { followFeed } from '../feed.js';
import { formatRoute, parseRoute, type Route, type Tab } from '../route.js';
import type { FeedFrame, Status } from '../wire.js';
import { createInbox, type Inbox } from './inbox.js';
import { createReplies, type Replies } from './replies.js';
import { createSecondThoughts, type SecondThoughts } from './second-thoughts.js';
import { createSession, type Session } from './session.js';
import { createThread, type Thread } from './thread.js';

/** A short notice at the bottom: a success, or the code of what went wrong. */
export type Notice = { kind: 'done'; action: ConversationAction } | { kind: 'error'; code: string };

/** All the desk knows and can do. */
export interface Desk {
  session: Session;
  route: ReadonlySignal<Route>;
  inbox: Inbox;
  thread: Thread;
  replies: Replies;
  later: SecondThoughts;
  notice: Signal<Notice | undefined>;
  /** Whether the live feed is up. */
  live: ReadonlySignal<boolean>;
  /** Ms since 1970, moving every few seconds: what waiting times are counted to. */
  now: ReadonlySignal<number>;
  /** Whose conversation is open, as far as this agent is concerned. */
  canAct: ReadonlySignal<Record<ConversationAction | 'reply', boolean>>;
  go(route: Route): void;
  /** Takes the open conversation when it is waiting. */
  claim(): Promise<void>;
  /** Gives the open conversation back, or closes it, after a moment in which it can be undone. */
  leave(action: 'return' | 'close'): void;
}

export interface DeskParts {
  api: Api;
  feedAddress: string;
  newId: () => string;
}

const undoMs = 5000;
const tickMs = 5000;

/** Puts the desk together and starts it: it follows the address, the feed and the clock from then on. */
export function createDesk({ api, feedAddress, newId }: DeskParts): Desk {
  const session = createSession(api);
  const route = signal(parseRoute(location.hash));
  const notice = signal<Notice>();
  const live = signal(false);
  const now = signal(Date.now());
  const tab = computed<Tab>(() => route.value.tab);

  const inbox = createInbox(api, tab);
  const replies = createReplies(api, newId, () => watched(thread.catchUp()));
  const thread = createThread(api, replies.settle);
  const me = computed(() => (session.state.value.tag === 'in' ? session.state.value.me : undefined));

  const watched = (task: Promise<void>) => {
    task.catch((error: unknown) => {
      const code = error instanceof ApiError ? error.code : 'INTERNAL';
      if (code === 'LOGIN_REQUIRED' || code === 'PASSWORD_CHANGE_REQUIRED') session.expired();
    });
  };
  const refreshAll = () => {
    watched(inbox.refresh());
    watched(thread.reload());
  };
  const act = async (id: string, action: ConversationAction): Promise<boolean> => {
    try {
      await api.act(id, action);
      if (action === 'claim') notice.value = { kind: 'done', action };
      return true;
    } catch (error) {
      notice.value = { kind: 'error', code: error instanceof ApiError ? error.code : 'INTERNAL' };
      return false;
    } finally {
      refreshAll();
    }
  };
  const later = createSecondThoughts(({ id, action }) => void act(id, action), undoMs);

  const onFrame = (frame: FeedFrame) => {
    if (frame.type === 'hello') return refreshAll();
    watched(inbox.refresh());
    const isOpen = frame.conversationId === thread.id.value;
    if (frame.type === 'message.received') {
      if (later.intended.value?.id === frame.conversationId) later.undo();
      if (!isOpen) inbox.unread.value = new Set([...inbox.unread.value, frame.conversationId]);
    }
    if (isOpen) watched(frame.type.startsWith('message.') ? thread.catchUp() : thread.reload());
  };

  addEventListener('hashchange', () => {
    route.value = parseRoute(location.hash);
  });
  addEventListener('pagehide', later.now);
  setInterval(() => {
    now.value = Date.now();
    if (!live.value && me.value !== undefined) refreshAll();
  }, tickMs);
  effect(() => {
    if (me.value === undefined) return;
    return untracked(() =>
      followFeed(feedAddress, {
        onFrame,
        onLive: (up) => {
          live.value = up;
        },
      }),
    );
  });
  effect(() => {
    const { id } = route.value;
    if (me.value === undefined) return;
    untracked(() => {
      thread.open(id);
      if (id !== undefined) inbox.unread.value = without(inbox.unread.value, id);
      watched(thread.reload());
    });
  });
  effect(() => {
    if (me.value === undefined || tab.value === undefined) return;
    untracked(() => watched(inbox.refresh()));
  });

  const canAct = computed(() => {
    const { id } = thread;
    const status: Status | undefined = thread.detail.value?.conversation.status;
    const isLeaving = later.intended.value !== undefined && later.intended.value.id === id.value;
    const isMine = status?.tag === 'assigned' && status.agentId === me.value?.id && !isLeaving;
    return { claim: status?.tag === 'queued', reply: isMine, return: isMine, close: isMine };
  });

  return {
    session,
    route,
    inbox,
    thread,
    replies,
    later,
    notice,
    live,
    now,
    canAct,
    go(next) {
      location.hash = formatRoute(next);
    },
    async claim() {
      const id = thread.id.value;
      if (id === undefined || me.value === undefined || !canAct.value.claim) return;
      thread.pretend(id, { tag: 'assigned', since: new Date(now.value).toISOString(), agentId: me.value.id });
      const isMine = await act(id, 'claim');
      if (isMine && thread.id.value === id) location.hash = formatRoute({ tab: 'mine', id });
    },
    leave(action) {
      const id = thread.id.value;
      if (id === undefined || !canAct.value[action]) return;
      notice.value = undefined;
      later.intend({ id, action });
    },
  };
}

function without(ids: ReadonlySet<string>, id: string): ReadonlySet<string> {
  return new Set([...ids].filter((candidate) => candidate !== id));
}
