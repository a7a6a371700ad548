/** What is not read. */
const unread = new Set(['head', 'script', 'style', 'title', 'template', 'noscript', 'svg']);
const blocks = new Set(['p', 'div', 'br', 'li', 'tr', 'ul', 'ol', 'table', 'blockquote', 'h1', 'h2', 'h3', 'h4', 'hr']);
/** Of quotations in quotations. */
const deepest = 9;
/** Longer ones are read as far as this. */
const longest = 500_000;

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

/** What a person reads of the HTML of a mail, in plain lines; what stands in `blockquote` is quoted with `>`. Linear in its length. */
export function textOfHtml(html: string): string {
  const lines = [''];
  let depth = 0;
  const newLine = () => {
    if (lines.at(-1) !== '') lines.push('');
  };
  const say = (text: string) => {
    const words = decoded(text).replace(/\s+/g, ' ');
    const line = lines.pop() ?? '';
    const start = line === '' ? `${'>'.repeat(depth)}${depth > 0 ? ' ' : ''}` : line;
    lines.push(words.trim() === '' && line === '' ? '' : start + (line === '' ? words.trimStart() : words));
  };
  const source = html.slice(0, longest);
  for (let at = 0; at < source.length; ) {
    const open = source.indexOf('<', at);
    if (open !== at) say(source.slice(at, open < 0 ? undefined : open));
    if (open < 0) break;
    const tag = tagAt(source, open);
    if (blocks.has(tag.name)) newLine();
    if (tag.name === 'blockquote') depth = Math.min(deepest, Math.max(0, depth + (tag.isEnd ? -1 : 1)));
    at = tag.isEnd || !unread.has(tag.name) ? tag.after : endOf(source, tag.name, tag.after);
  }
  return lines
    .map((line) => line.trimEnd())
    .join('\n')
    .trim();
}

function tagAt(source: string, open: number): { name: string; isEnd: boolean; after: number } {
  if (source.startsWith('<!--', open)) return { name: '', isEnd: false, after: past(source, '-->', open) };
  const [, slash = '', name = ''] = /^<(\/?)([a-z][a-z0-9]{0,20})/i.exec(source.slice(open, open + 24)) ?? [];
  return { name: name.toLowerCase(), isEnd: slash !== '', after: past(source, '>', open) };
}

function endOf(source: string, name: string, from: number): number {
  const end = new RegExp(`</${name}`, 'gi');
  end.lastIndex = from;
  const found = end.exec(source);
  return found ? past(source, '>', found.index) : source.length;
}

function past(source: string, what: string, from: number): number {
  const at = source.indexOf(what, from);
  return at < 0 ? source.length : at + what.length;
}

function decoded(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,6}));/gi, (whole, decimal, hex, name) => {
    if (name) return entities[String(name).toLowerCase()] ?? whole;
    const code = decimal ? Number(decimal) : Number.parseInt(hex, 16);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
