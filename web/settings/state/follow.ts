import { addressOf, parseRoute } from '../route.js';
import type { SettingsView } from './context.js';

/** Keeps the page in step with its address, and asks before something unsaved is left. For good: there is one page. */
export function follow({ route, unsaved, leaving }: SettingsView): void {
  addEventListener('hashchange', () => {
    const wanted = location.hash;
    if (unsaved.value) {
      const { section, path } = route.value;
      history.replaceState(null, '', addressOf(section, ...path));
      leaving.value = wanted;
    } else route.value = parseRoute(wanted);
  });
  addEventListener('beforeunload', (event) => {
    if (unsaved.value) event.preventDefault();
  });
}
