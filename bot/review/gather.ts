import { cutText } from '../support/cut-text.js';
import type { Language } from '../support/language.js';
import { maskPersonal } from '../support/mask-personal.js';
import { pace } from '../support/pace.js';
import type { Reviews } from '../support/repositories.js';
import type { ReviewMessage, ReviewPage, ReviewReason } from '../support/review.js';
import { normalised } from './likeness.js';

/** A message as the review sees it: masked, on one line, and as it is compared. */
export interface Gathered {
  conversationId: string;
  seq: number;
  at: Date;
  text: string;
  normalised: string;
  language: Language;
  reasons: ReviewReason[];
}

/** A listing looks at this many messages at most, the newest. */
export const mostMessages = 10_000;
const pageSize = 1000;
const longestText = 300;
const placeholder = /_[a-z]+_/g;

/** Everything worth a second look in a stretch of time, oldest first, each message once; `more` when there was too much. */
export async function gather(
  reviews: Reviews,
  window: Pick<ReviewPage, 'since' | 'until'>,
): Promise<{ messages: Gathered[]; more: boolean }> {
  const unsure = await allPages((page) => reviews.unsure(page), window);
  const badlyRated = await allPages((page) => reviews.badlyRated(page), window);
  const breathe = pace();
  const once = new Map<string, ReviewMessage & { reasons: ReviewReason[] }>();
  for (const message of [...unsure, ...badlyRated]) {
    await breathe();
    const key = `${message.conversationId}\n${message.seq}`;
    const known = once.get(key);
    if (known) known.reasons.push(message.reason);
    else once.set(key, { ...message, reasons: [message.reason] });
  }
  const newest = [...once.values()].sort((a, b) => compare(b, a)).slice(0, mostMessages);
  const messages: Gathered[] = [];
  for (const { conversationId, seq, at, text, language, reasons } of newest.reverse()) {
    await breathe();
    const masked = cutText(maskPersonal(text.replace(/\s+/g, ' ').trim()), longestText);
    // Numbers, addresses and emoji alone teach nothing.
    if (!/\p{L}/u.test(masked.replace(placeholder, ''))) continue;
    messages.push({ conversationId, seq, at, text: masked, normalised: normalised(masked), language, reasons });
  }
  return { messages, more: Math.max(once.size, unsure.length, badlyRated.length) >= mostMessages };
}

async function allPages(
  read: (page: ReviewPage) => Promise<ReviewMessage[]>,
  window: Pick<ReviewPage, 'since' | 'until'>,
): Promise<ReviewMessage[]> {
  const all: ReviewMessage[] = [];
  for (;;) {
    const after = all.at(-1);
    const page = await read({ ...window, limit: pageSize, ...(after && { after }) });
    all.push(...page);
    if (page.length < pageSize || all.length >= mostMessages) return all;
  }
}

/** Oldest first; the same order each time, since the first of a group is its leader. */
function compare(a: ReviewMessage, b: ReviewMessage): number {
  const difference = a.at.getTime() - b.at.getTime() || a.seq - b.seq;
  return difference || (a.conversationId < b.conversationId ? -1 : 1);
}
