/** A stretch of text, or a link that is safe to follow. */
export type TextPart = { text: string } | { text: string; href: string };

/** Cuts a text at its http(s) addresses; nothing else ever becomes a link. The parts' texts joined are the text. */
export function linkify(text: string): TextPart[] {
  const parts: TextPart[] = [];
  let end = 0;
  for (const match of text.matchAll(/\bhttps?:\/\/[^\s<>"'`]+/gi)) {
    const address = trimmed(match[0]);
    if (!URL.canParse(address)) continue;
    if (match.index > end) parts.push({ text: text.slice(end, match.index) });
    parts.push({ text: address, href: address });
    end = match.index + address.length;
  }
  if (end < text.length) parts.push({ text: text.slice(end) });
  return parts;
}

/** The punctuation after an address belongs to the sentence; a closing bracket does unless the address opens one. */
function trimmed(address: string): string {
  const bare = address.replace(/[.,;:!?…»”]+$/, '');
  const unbalanced = bare.endsWith(')') && !bare.includes('(');
  return unbalanced ? trimmed(bare.slice(0, -1)) : bare;
}
