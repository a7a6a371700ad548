import { computed, effect, untracked } from '@preact/signals';
import { followFeed } from '../../desk/feed.js';
import type { Session } from '../../ui/team/session.js';
import { formatRoute, parseRoute } from '../route.js';
import type { FeedbackView } from './context.js';

const tickMs = 20_000;

/** Keeps the page in step with its address, the clock and what the server tells. For good: there is one page. */
export function follow(
  { route, now, beat, live, unsaved, leaving }: FeedbackView,
  session: Session,
  feedAddress: string,
): void {
  const isIn = computed(() => session.state.value.tag === 'in');
  addEventListener('hashchange', () => {
    const wanted = location.hash;
    if (unsaved.value) {
      history.replaceState(null, '', formatRoute(route.value));
      leaving.value = wanted;
    } else route.value = parseRoute(wanted);
  });
  addEventListener('beforeunload', (event) => {
    if (unsaved.value) event.preventDefault();
  });
  setInterval(() => {
    now.value = Date.now();
    if (!live.value) beat.value++;
  }, tickMs);
  effect(() => {
    if (!isIn.value) return;
    return untracked(
      () =>
        followFeed(feedAddress, {
          // What was missed while there was no connection is read anew with the greeting.
          onFrame: ({ type }) => {
            if (type === 'hello' || type.startsWith('case.')) beat.value++;
          },
          onLive: (up) => {
            live.value = up;
          },
        }).stop,
    );
  });
}
