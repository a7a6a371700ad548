import { batch, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { Api, ListQuery } from '../api.js';
import { coalesce } from '../coalesce.js';
import type { Tab } from '../route.js';
import type { Counts, Row, Waiting } from '../wire.js';

export type Filters = Pick<ListQuery, 'team' | 'label' | 'priority' | 'language' | 'channel'>;

/** The lists of conversations. A list once seen stays, so that coming back to it shows it at once. */
export interface Inbox {
  rows: ReadonlySignal<Partial<Record<Tab, Row[]>>>;
  counts: ReadonlySignal<Record<Tab, number> | undefined>;
  /** What was promised to those who wait, by conversation. */
  promised: ReadonlySignal<ReadonlyMap<string, Waiting['promised']>>;
  filters: ReadonlySignal<Filters>;
  /** Keeps all lists to these from now on; fetch the current one anew. */
  filter(filters: Filters): void;
  /** Conversations with a message nobody here has looked at. */
  unread: Signal<ReadonlySet<string>>;
  /** Fetches the list of the current tab and all counts; many calls at once become two. */
  refresh(): Promise<void>;
  /** Fetches the page after the last row of the current tab, if there is one. */
  more(): Promise<void>;
}

const queries: Record<Tab, ListQuery> = {
  queue: { state: 'queued' },
  mine: { state: 'assigned', assignee: 'me' },
  all: { state: 'queued,assigned,snoozed' },
  snoozed: { state: 'snoozed' },
  bot: { state: 'bot' },
  closed: { state: 'closing,closed' },
};
const page = 50;
/** The most the server gives at once. */
const mostAtOnce = 200;

export function createInbox(api: Api, tab: ReadonlySignal<Tab>): Inbox {
  const rows = signal<Partial<Record<Tab, Row[]>>>({});
  const counts = signal<Record<Tab, number>>();
  const filters = signal<Filters>({});
  const promised = signal<ReadonlyMap<string, Waiting['promised']>>(new Map());
  const next: Partial<Record<Tab, string | undefined>> = {};

  const more = async () => {
    const [asked, kept] = [tab.value, filters.value];
    const [after, known] = [next[asked], rows.value[asked]];
    if (after === undefined || known === undefined) return;
    const listing = await api.conversations({ ...queries[asked], ...kept, after }, page);
    if (filters.value !== kept || next[asked] !== after) return;
    next[asked] = listing.next;
    rows.value = { ...rows.value, [asked]: joined(rows.value[asked] ?? [], listing.conversations) };
  };

  return {
    rows,
    counts,
    promised,
    filters,
    unread: signal(new Set()),
    filter(wanted) {
      batch(() => {
        filters.value = wanted;
        rows.value = {};
      });
    },
    refresh: coalesce(async () => {
      const [asked, kept] = [tab.value, filters.value];
      const known = rows.value[asked] ?? [];
      const limit = Math.min(mostAtOnce, Math.max(page, known.length));
      const [listing, waiting] = await Promise.all([
        api.conversations({ ...queries[asked], ...kept }, limit),
        // Without what was promised a list is still a list.
        asked === 'queue' || asked === 'all' ? api.work.waiting().catch(() => []) : undefined,
      ]);
      if (filters.value !== kept) return;
      const rest = known.length > limit && listing.next !== undefined ? known.slice(limit) : [];
      if (rest.length === 0) next[asked] = listing.next;
      batch(() => {
        rows.value = { ...rows.value, [asked]: joined(listing.conversations, rest) };
        counts.value = countsByTab(listing.counts);
        if (waiting) promised.value = new Map(waiting.map((one) => [one.conversationId, one.promised]));
      });
    }),
    more: coalesce(more),
  };
}

function joined(first: readonly Row[], then: readonly Row[]): Row[] {
  const known = new Set(first.map(({ id }) => id));
  return [...first, ...then.filter(({ id }) => !known.has(id))];
}

function countsByTab(counts: Partial<Counts>): Record<Tab, number> {
  const { queued = 0, assigned = 0, snoozed = 0, mine = 0, bot = 0, closing = 0, closed = 0 } = counts;
  return { queue: queued, mine, all: queued + assigned + snoozed, snoozed, bot, closed: closing + closed };
}
