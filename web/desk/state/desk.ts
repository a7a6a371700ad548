import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { codeOf } from '../../ui/team/call.js';
import { createSession, type Session } from '../../ui/team/session.js';
import type { Me } from '../../ui/team/session-api.js';
import type { Api, ConversationAction } from '../api.js';
import { formatRoute, parseRoute, type Route } from '../route.js';
import type { Detail } from '../wire.js';
import { type Alerts, createAlerts } from './alerts.js';
import { type Attachments, createAttachments } from './attachments.js';
import { type Can, canDo } from './can-do.js';
import { type Company, createCompany } from './company.js';
import type { DraftKind } from './drafts.js';
import { follow } from './follow.js';
import { createInbox, type Inbox } from './inbox.js';
import { type Notice, noticeOf } from './notice.js';
import { createReplies, type Replies } from './replies.js';
import { createSecondThoughts, type Leaving, type SecondThoughts } from './second-thoughts.js';
import { createThread, type Thread } from './thread.js';
import { createWorkforce, type Workforce } from './workforce.js';

/** All the desk knows and can do. */
export interface Desk {
  api: Pick<Api, 'work' | 'contacts' | 'conversation'>;
  session: Session;
  me: ReadonlySignal<Me | undefined>;
  route: Signal<Route>;
  inbox: Inbox;
  thread: Thread;
  replies: Replies;
  attachments: Attachments;
  company: Company;
  workforce: Workforce;
  alerts: Alerts;
  later: SecondThoughts;
  notice: Signal<Notice | undefined>;
  /** To whom is written: the customer or colleagues. */
  writing: Signal<DraftKind>;
  /** A text on its way into the reply. */
  suggested: Signal<string | undefined>;
  commandOpen: Signal<boolean>;
  /** Whether the live feed is up. */
  live: Signal<boolean>;
  /** Ms since 1970, moving every few seconds: what waiting times are counted to. */
  now: Signal<number>;
  /** What this agent may do with the open conversation. */
  canAct: ReadonlySignal<Can>;
  newId(): string;
  go(route: Route): void;
  /** Takes the open conversation when nobody has it. */
  claim(): Promise<void>;
  /** Ends one's own part in the open conversation, after a moment in which it can be undone. */
  leave(action: Leaving, body?: object): void;
  /** Does something to the open conversation: shown as if it were done already, and taken back when it is refused. */
  act(action: ConversationAction, body?: object, shown?: Shown): Promise<boolean>;
  /** Waits for something else that was asked for; says so where it failed, and fetches what may have changed. */
  attempt(task: Promise<unknown>, said?: Notice): Promise<boolean>;
  /** Fetches the list and the open conversation again. */
  refresh(): void;
  /** Waits for a task; what it says of the session is heeded, other failures are the task's own to show. */
  watch(task: Promise<void>): void;
}

/** How an action looks before the server has answered, and what is said after. */
export interface Shown {
  change?: Partial<Detail['conversation']>;
  notice?: Notice;
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
  const me = computed(() => (session.state.value.tag === 'in' ? session.state.value.me : undefined));
  const route = signal(parseRoute(location.hash));
  const notice = signal<Notice>();
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
  const attempt = async (task: Promise<unknown>, said?: Notice): Promise<boolean> => {
    try {
      await task;
      if (said) notice.value = said;
      return true;
    } catch (error) {
      notice.value = noticeOf(error);
      return false;
    } finally {
      refresh();
    }
  };
  const later = createSecondThoughts(({ id, action, body }) => void attempt(api.act(id, action, body)), undoMs);
  const canAct = computed(() =>
    canDo(thread.detail.value?.conversation, me.value, later.intended.value?.id === thread.id.value),
  );

  const desk: Desk = {
    api,
    session,
    me,
    route,
    inbox,
    thread,
    replies,
    attachments: createAttachments(api, newId),
    company: createCompany(),
    workforce: createWorkforce(api),
    alerts: createAlerts(storage),
    later,
    notice,
    writing: signal<DraftKind>('reply'),
    suggested: signal<string>(),
    commandOpen: signal(false),
    live: signal(false),
    now,
    canAct,
    newId,
    watch,
    refresh,
    attempt,
    go(next) {
      location.hash = formatRoute(next);
    },
    async claim() {
      const id = thread.id.value;
      if (id === undefined || me.value === undefined || !canAct.value.claim) return;
      const status = { tag: 'assigned', since: new Date(now.value).toISOString(), agentId: me.value.id } as const;
      const claimed = desk.act('claim', {}, { change: { status } });
      replies.holdUntil(claimed);
      if ((await claimed) && thread.id.value === id) desk.go({ tab: 'mine', id });
    },
    leave(action, body) {
      const id = thread.id.value;
      if (id === undefined || !canAct.value[action]) return;
      notice.value = undefined;
      later.intend({ id, action, ...(body && { body }) });
    },
    async act(action, body, shown = {}) {
      const id = thread.id.value;
      if (id === undefined) return false;
      if (shown.change) thread.pretend(id, shown.change);
      return attempt(api.act(id, action, body), shown.notice);
    },
  };
  follow(desk, feedAddress);
  return desk;
}
