import type { Decided } from '../review/index.js';
import type { ShownGroup } from '../review/show.js';

/** A group for reading in a terminal. */
export function groupLines({ id, count, languages, reasons, firstSeen, lastSeen, ...group }: ShownGroup): string[] {
  const { example, wordings, guesses, again } = group;
  const counted = (counts: Record<string, number>) =>
    Object.entries(counts)
      .filter(([, n]) => n > 0)
      .map(([name, n]) => `${name.replace('_', ' ')} ${n}`)
      .join(', ');
  return [
    `${id}  ${String(count).padStart(4)}  ${example.text}`,
    `              ${counted(reasons)} · ${counted(languages)} · ${day(firstSeen)} to ${day(lastSeen)}` +
      `${wordings.length > 1 ? ` · ${wordings.length} wordings, all in --json` : ''}`,
    ...wordings
      .filter((wording) => wording !== example)
      .slice(0, 3)
      .map(({ text, language, count: n }) => `              ${n} × (${language}) ${text}`),
    `              ${guesses.map(({ intent, probability }) => `${intent} ${Math.round(probability * 100)} %`).join(' · ')}`,
    ...(again ? [`              again: ${again.kind} ${again.intent ?? ''} on ${day(again.decidedAt)}`] : []),
  ];
}

/** A decision, with what came of it. */
export function decisionLines({ groupId, kind, intent, text, decidedAt, lessons, draft }: Decided): string[] {
  return [
    `${groupId}  ${day(decidedAt)}  ${kind}${intent ? ` as ${intent}` : ''}  ${text}`,
    ...(lessons ?? []).map((lesson) => `              lesson (${lesson.language}): ${lesson.text}`),
    ...(draft ? [`              draft${draft.intent ? ` for ${draft.intent}` : ''}: ${draft.answer}`] : []),
  ];
}

/** The day in UTC, as `YYYY-MM-DD`. */
export function day(date: Date): string {
  return date.toISOString().slice(0, 10);
}
