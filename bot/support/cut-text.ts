/** At most `limit` UTF-16 units from the start of a text, without half an emoji at the end: databases refuse those. */
export function cutText(text: string, limit: number): string {
  return text.slice(0, limit).replace(/[\uD800-\uDBFF]$/, '');
}
