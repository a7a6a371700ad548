import type { Entity } from '../../engine/ports.js';
import type { Seen } from './phrases.js';

const localCharacter = /[\p{L}\p{N}._%+'-]/u;
const longestLocalPart = 64;
const domain = /^[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,5}/u;
const topLevel = /\.\p{L}{2,24}$/u;

/** E-mail addresses, in lower case. Looks around each `@` only, so the time is linear in the text. */
export function findEmails({ text }: Seen): Entity[] {
  const found: Entity[] = [];
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    const before = text.slice(startOf(text, at), at).replace(/^[.'%-]{1,64}/, '');
    const after = before && domain.exec(text.slice(at + 1, at + 320))?.[0];
    if (!after) continue;
    if (!topLevel.test(after) || before.endsWith('.') || before.includes('..') || /(?:^|\.)-|-(?:\.|$)/.test(after))
      continue;
    const start = at - before.length;
    const end = at + 1 + after.length;
    const raw = text.slice(start, end);
    found.push({ type: 'email', raw, value: raw.toLowerCase(), start, end });
  }
  return found;
}

function startOf(text: string, at: number): number {
  let start = at;
  while (start > at - longestLocalPart && start > 0 && localCharacter.test(text.charAt(start - 1))) start -= 1;
  return start;
}
