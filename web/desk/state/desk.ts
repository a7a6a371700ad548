import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { type Api, ApiError, type ConversationAction } from '../api.js';
import { formatRoute, parseRoute, type Route } from '../route.js';
import { follow } from './follow.js';
import { createInbox, type Inbox } from './inbox.js';
import { createReplies, type Replies } from './replies.js';
import { createSecondThoughts, type SecondThoughts } from './second-thoughts.js';
import { createSession, type Session } from './session.js';
import { createThread, type Thread } from './thread.js';

/** All the desk knows and can do. */
export interface Desk {
  session: Session;
  route: Signal<Route>;
  inbox: Inbox;
  thread: Thread;
  replies: Replies;
  later: SecondThoughts;
  /** The code of what went wrong last, while it is shown. */
  notice: Signal<{ code: string } | undefined>;
  /** Whether the live feed is up. */
  live: Signal<boolean>;
  /** Ms since 1970, moving every few seconds: what waiting times are counted to. */
  now: Signal<number>;
  /** What this agent may do with the open conversation. */
  canAct: ReadonlySignal<Record<ConversationAction | 'reply', boolean>>;
  go(route: Route): void;
  /** Takes the open conversation when it is waiting. */
  claim(): Promise<void>;
  /** Gives the open conversation back, or closes it, after a moment in which it can be undone. */
  leave(action: 'return' | 'close'): void;
  /** Fetches the list and the open conversation again. */
  refresh(): void;
  /** Waits for a task; what it says of the session is heeded, other failures are the task's own to show. */
  watch(task: Promise<void>): void;
}

export interface DeskParts {
  api: Api;
  feedAddress: string;
  newId: () => string;
  /** Outlives the page. */
  storage: Storage;
}

const undoMs = 5000;

/** Puts the desk together and starts it: it follows the address, the feed and the clock from then on. */
export function createDesk({ api, feedAddress, newId, storage }: DeskParts): Desk {
  const session = createSession(api, storage);
  const route = signal(parseRoute(location.hash));
  const notice = signal<{ code: string }>();
  const now = signal(Date.now());

  const inbox = createInbox(
    api,
    computed(() => route.value.tab),
  );
  const replies = createReplies(api, newId, () => watch(thread.catchUp()));
  const thread = createThread(api, replies.settle);

  const watch = (task: Promise<void>) => {
    task.catch((error: unknown) => {
      const code = codeOf(error);
      if (code === 'LOGIN_REQUIRED' || code === 'PASSWORD_CHANGE_REQUIRED') session.expired();
    });
  };
  const refresh = () => {
    watch(inbox.refresh());
    watch(thread.reload());
  };
  const act = async (id: string, action: ConversationAction): Promise<boolean> => {
    try {
      await api.act(id, action);
      return true;
    } catch (error) {
      notice.value = { code: codeOf(error) };
      return false;
    } finally {
      refresh();
    }
  };
  const later = createSecondThoughts(({ id, action }) => void act(id, action), undoMs);

  const myId = computed(() => (session.state.value.tag === 'in' ? session.state.value.me.id : undefined));
  const canAct = computed(() => {
    const status = thread.detail.value?.conversation.status;
    const isLeaving = later.intended.value !== undefined && later.intended.value.id === thread.id.value;
    const isMine = status?.tag === 'assigned' && status.agentId === myId.value && !isLeaving;
    return { claim: status?.tag === 'queued', reply: isMine, return: isMine, close: isMine };
  });

  const desk: Desk = {
    session,
    route,
    inbox,
    thread,
    replies,
    later,
    notice,
    live: signal(false),
    now,
    canAct,
    watch,
    refresh,
    go(next) {
      location.hash = formatRoute(next);
    },
    async claim() {
      const id = thread.id.value;
      if (id === undefined || myId.value === undefined || !canAct.value.claim) return;
      thread.pretend(id, { tag: 'assigned', since: new Date(now.value).toISOString(), agentId: myId.value });
      const claimed = act(id, 'claim');
      replies.holdUntil(claimed);
      if ((await claimed) && thread.id.value === id) desk.go({ tab: 'mine', id });
    },
    leave(action) {
      const id = thread.id.value;
      if (id === undefined || !canAct.value[action]) return;
      notice.value = undefined;
      later.intend({ id, action });
    },
  };
  follow(desk, feedAddress);
  return desk;
}

function codeOf(error: unknown): string {
  return error instanceof ApiError ? error.code : 'INTERNAL';
}
