import type { Entity } from '../../engine/ports.js';

/** The entities of a text in their order, none overlapping another. */
export function findEntities(text: string, _now: Date): Entity[] {
  const found: Entity[] = [];
  for (const match of text.matchAll(/#?\bMR[- ]?(\d{4,8})\b/giu)) {
    found.push({
      type: 'order_number',
      raw: match[0],
      value: `MR-${match[1]}`,
      start: match.index,
      end: match.index + match[0].length,
    });
  }
  return found;
}
