import { computed, effect, untracked } from '@preact/signals';
import { followFeed } from '../feed.js';
import { parseRoute } from '../route.js';
import type { FeedFrame } from '../wire.js';
import type { Desk } from './desk.js';

const tickMs = 5000;

/** Keeps the desk in step with the page's address, the clock and what the server tells. For good: a page has one desk. */
export function follow(desk: Desk, feedAddress: string): void {
  const isIn = computed(() => desk.session.state.value.tag === 'in');

  addEventListener('hashchange', () => {
    desk.route.value = parseRoute(location.hash);
  });
  addEventListener('pagehide', desk.later.now);
  setInterval(() => {
    desk.now.value = Date.now();
    if (isIn.value && !desk.live.value) desk.refresh();
  }, tickMs);

  effect(() => {
    if (!isIn.value) return;
    return untracked(() =>
      followFeed(feedAddress, {
        onFrame: (frame) => heed(desk, frame),
        onLive: (up) => {
          desk.live.value = up;
        },
      }),
    );
  });
  const tab = computed(() => desk.route.value.tab);
  effect(() => {
    if (isIn.value && tab.value) untracked(() => desk.watch(desk.inbox.refresh()));
  });
  const id = computed(() => desk.route.value.id);
  effect(() => {
    const opened = id.value;
    if (isIn.value) untracked(() => open(desk, opened));
  });
}

function open(desk: Desk, id: string | undefined): void {
  desk.thread.open(id);
  if (id !== undefined) markRead(desk, id, true);
  desk.watch(desk.thread.reload());
}

/** A message to a conversation that is being left calls the leaving off: somebody should read it first. */
function heed(desk: Desk, frame: FeedFrame): void {
  if (frame.type === 'hello') {
    desk.refresh();
    return;
  }
  const { conversationId } = frame;
  const isOpen = conversationId === desk.thread.id.value;
  if (frame.type === 'message.received') {
    if (desk.later.intended.value?.id === conversationId) desk.later.undo();
    markRead(desk, conversationId, isOpen);
  }
  desk.watch(desk.inbox.refresh());
  if (isOpen) desk.watch(frame.type.startsWith('message.') ? desk.thread.catchUp() : desk.thread.reload());
}

function markRead({ inbox }: Desk, id: string, isRead: boolean): void {
  const others = [...inbox.unread.value].filter((other) => other !== id);
  inbox.unread.value = new Set(isRead ? others : [...others, id]);
}
