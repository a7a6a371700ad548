import { batch, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { Api } from '../api.js';
import { coalesce } from '../coalesce.js';
import type { Tab } from '../route.js';
import type { Counts, Row } from '../wire.js';

/** The lists of conversations. A list once seen stays, so that coming back to it shows it at once. */
export interface Inbox {
  rows: ReadonlySignal<Partial<Record<Tab, Row[]>>>;
  counts: ReadonlySignal<Record<Tab, number> | undefined>;
  /** Conversations with a message nobody here has looked at. */
  unread: Signal<ReadonlySet<string>>;
  /** Fetches the list of the current tab and all counts; many calls at once become two. */
  refresh(): Promise<void>;
}

const queries: Record<Tab, { state: string; assignee?: 'me' }> = {
  queue: { state: 'queued' },
  mine: { state: 'assigned', assignee: 'me' },
  bot: { state: 'bot' },
  closed: { state: 'closing,closed' },
};

export function createInbox(api: Api, tab: ReadonlySignal<Tab>): Inbox {
  const rows = signal<Partial<Record<Tab, Row[]>>>({});
  const counts = signal<Record<Tab, number>>();

  return {
    rows,
    counts,
    unread: signal(new Set()),
    refresh: coalesce(async () => {
      const asked = tab.value;
      const listing = await api.conversations(queries[asked]);
      batch(() => {
        rows.value = { ...rows.value, [asked]: listing.conversations };
        counts.value = countsByTab(listing.counts);
      });
    }),
  };
}

function countsByTab({ queued = 0, mine = 0, bot = 0, closing = 0, closed = 0 }: Partial<Counts>): Record<Tab, number> {
  return { queue: queued, mine, bot, closed: closing + closed };
}
