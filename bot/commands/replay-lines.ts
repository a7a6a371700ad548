import type { Change, ReplaySummary } from '../replay/index.js';
import { cutText } from '../support/cut-text.js';
import { maskPersonal } from '../support/mask-personal.js';
import type { Understanding } from '../support/message.js';

export interface LineOptions {
  json?: boolean;
  /** Without a word of anybody. */
  idsOnly?: boolean;
}

const longestExcerpt = 90;

/** A changed reply as it is listed. Words are masked and cut short. */
export function changeLines(change: Change, { json, idsOnly }: LineOptions): string[] {
  const { conversationId, number, kind, follows, before, after } = change;
  const at = change.at.toISOString();
  if (json) {
    const texts = idsOnly ? {} : { customer: excerpt(before.text) };
    const side = ({ understood }: Change['before'], words: string) => ({
      understood,
      ...(!idsOnly && { reply: words }),
    });
    return [
      JSON.stringify({
        conversationId,
        at,
        number,
        kind,
        follows,
        ...texts,
        before: side(before, replyOf(before)),
        after: side(after, replyOf(after)),
      }),
    ];
  }
  const head = `${conversationId}  ${at}  message ${number}  ${kind}${follows ? ' (after an earlier change)' : ''}`;
  const understood = `  ${inWords(before.understood)}  →  ${inWords(after.understood)}`;
  if (idsOnly) return [head, understood];
  return [
    head,
    understood,
    `  customer: ${excerpt(before.text)}`,
    `  before:   ${replyOf(before)}`,
    `  after:    ${replyOf(after)}`,
  ];
}

/** What came of it all. */
export function summaryLines(
  { conversations, messages, changed, following, kinds }: ReplaySummary,
  models: { before: string; after: string },
  { json }: LineOptions,
): string[] {
  if (json) return [JSON.stringify({ ...models, conversations, messages, changed, following, kinds })];
  const byCount = Object.entries(kinds).sort(([, a], [, b]) => b - a);
  const later = following > 0 ? `, ${following} of them after an earlier change in the same conversation` : '';
  return [
    `${conversations} conversations, ${messages} messages of customers, ${changed} replies changed${later}.`,
    ...byCount.map(([kind, count]) => `  ${String(count).padStart(6)}  ${kind}`),
  ];
}

function inWords(understood: Understanding | undefined): string {
  if (!understood) return 'left to a person';
  const { intent, probability, decision } = understood;
  return `${intent} ${Math.round(probability * 100)} % ${decision}`;
}

function replyOf({ said }: Change['before']): string {
  return said.length === 0 ? '(nothing)' : excerpt(said.map(({ text }) => text).join(' · '));
}

function excerpt(text: string): string {
  const masked = maskPersonal(text).replace(/\s+/g, ' ').trim();
  return masked.length > longestExcerpt ? `${cutText(masked, longestExcerpt)}…` : masked;
}
