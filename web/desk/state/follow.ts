import { computed, effect, untracked } from '@preact/signals';
import { chooseLanguage } from '../../ui/team/strings/index.js';
import { followFeed } from '../feed.js';
import type { FeedFrame } from '../feed-wire.js';
import { parseRoute } from '../route.js';
import { strings } from '../strings/index.js';
import type { Desk } from './desk.js';

const tickMs = 5000;
const workforceEveryMs = 60_000;

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
  setInterval(() => {
    if (isIn.value) desk.watch(desk.workforce.refreshAll());
  }, workforceEveryMs);

  effect(() => {
    if (!isIn.value) return;
    return untracked(() => {
      const feed = followFeed(feedAddress, {
        onFrame: (frame) => heed(desk, frame),
        onLive: (up) => {
          desk.live.value = up;
          desk.company.connect(up ? feed.say : undefined);
        },
      });
      return feed.stop;
    });
  });
  const tab = computed(() => desk.route.value.tab);
  effect(() => {
    if (isIn.value && tab.value && desk.inbox.filters.value) untracked(() => desk.watch(desk.inbox.refresh()));
  });
  const id = computed(() => desk.route.value.id);
  effect(() => {
    const opened = id.value;
    if (isIn.value) untracked(() => open(desk, opened));
  });
}

function open(desk: Desk, id: string | undefined): void {
  desk.thread.open(id);
  desk.company.look(id);
  if (id !== undefined) markRead(desk, id, true);
  desk.watch(desk.thread.reload());
}

/** A message to a conversation that is being left calls the leaving off: somebody should read it first. */
function heed(desk: Desk, frame: FeedFrame): void {
  if (frame.type === 'hello') {
    desk.refresh();
    desk.watch(desk.workforce.refreshAll());
    return;
  }
  desk.company.heed(frame);
  if (frame.type === 'delivery' && frame.conversationId === desk.thread.id.value) desk.watch(desk.thread.reload());
  if (!('seq' in frame)) return;
  const { conversationId } = frame;
  const isOpen = conversationId === desk.thread.id.value;
  if (frame.type === 'message.received') {
    if (desk.later.intended.value?.id === conversationId) desk.later.undo();
    markRead(desk, conversationId, isOpen);
  }
  alert(desk, frame);
  desk.watch(desk.inbox.refresh());
  if (/^(handoff|conversation)\./.test(frame.type)) desk.watch(desk.workforce.refresh());
  if (isOpen) desk.watch(show(desk, frame.type));
}

/** A message is shown at once; what could be answered to it comes with all the rest, and only where it may be answered. */
async function show({ thread, canAct }: Desk, type: FeedFrame['type']): Promise<void> {
  const isNew = type.startsWith('message.') && type !== 'message.edited' && type !== 'message.deleted';
  if (isNew) await thread.catchUp();
  if (!isNew || (type === 'message.received' && canAct.value.reply)) await thread.reload();
}

/** Somebody waits, or a colleague has mentioned this agent in a note. */
function alert(desk: Desk, frame: FeedFrame & { seq: number; conversationId: string; data: object }): void {
  const { mentions } = frame.data as { mentions?: unknown };
  const isMentioned = Array.isArray(mentions) && mentions.includes(desk.me.value?.id);
  const t = strings[chooseLanguage([document.documentElement.lang])].alerts;
  const open = () => desk.go({ tab: 'all', id: frame.conversationId });
  if (frame.type === 'handoff.requested') desk.alerts.somebodyWaits(t.waits, open);
  if (frame.type === 'note.added' && isMentioned) desk.alerts.somebodyWaits(t.mentioned, open);
}

function markRead({ inbox }: Desk, id: string, isRead: boolean): void {
  const others = [...inbox.unread.value].filter((other) => other !== id);
  inbox.unread.value = new Set(isRead ? others : [...others, id]);
}
