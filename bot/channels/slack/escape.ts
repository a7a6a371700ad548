/** A text of ours as Slack wants it, in which `&`, `<` and `>` would begin an entity, a mention or a link. */
export function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/**
 * What somebody wrote, out of Slack's form: links with their address, mentions by the name where Slack tells it, and the three
 * entities as characters.
 */
export function unescapeText(text: string): string {
  return text.replace(/<([^<>]*)>/g, (_all, inside: string) => plain(inside)).replace(/&(amp|lt|gt);/g, character);
}

function plain(inside: string): string {
  const bar = inside.indexOf('|');
  const target = bar < 0 ? inside : inside.slice(0, bar);
  const label = bar < 0 ? '' : inside.slice(bar + 1);
  if (target.startsWith('!')) return label;
  if (/^[@#]/.test(target)) return label && `${target.charAt(0)}${label.replace(/^[@#]/, '')}`;
  const address = target.replace(/^(mailto|tel):/, '');
  // Slack makes links of what people type as `shop.example`, and puts the scheme before it.
  if (label !== '' && address.endsWith(label)) return label;
  return label === '' ? address : `${label} (${address})`;
}

const characters: Record<string, string> = { amp: '&', lt: '<', gt: '>' };

function character(_entity: string, name: string): string {
  return characters[name] ?? '';
}
