import { type ReadonlySignal, signal } from '@preact/signals';
import { type Address, formatAddress, parseAddress } from '../address.js';

/** What the page shows is what its address says, and every change of it is a step that "back" takes back. */
export interface Navigation {
  address: ReadonlySignal<Address>;
  go(next: Address): void;
  /** The list of conversations goes; when it was opened from here, by going back to where it was opened. */
  closeDrill(): void;
}

export function createNavigation(): Navigation {
  const address = signal(parseAddress(location.search));
  addEventListener('popstate', () => {
    address.value = parseAddress(location.search);
  });

  return {
    address,
    go(next) {
      const opensDrill = next.drill !== undefined && address.value.drill === undefined;
      history.pushState({ opensDrill }, '', formatAddress(next));
      address.value = next;
    },
    closeDrill() {
      if ((history.state as { opensDrill?: boolean } | null)?.opensDrill) {
        history.back();
        return;
      }
      const { drill: _, ...next } = address.value;
      history.replaceState(null, '', formatAddress(next));
      address.value = next;
    },
  };
}
