/** Control characters that no text needs; tab and line feed stay. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is removed
const controls = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029\ufeff]/g;

/** Valid Unicode in NFC, with LF line ends and without control characters. Idempotent. */
export function clean(text: string): string {
  return text.replace(/\r\n?/g, '\n').toWellFormed().replace(controls, '').normalize('NFC');
}

/** `clean` for every string in JSON data, keys included. */
export function cleanDeep(value: unknown): unknown {
  if (typeof value === 'string') return clean(value);
  if (Array.isArray(value)) return value.map(cleanDeep);
  if (value !== null && typeof value === 'object') {
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [clean(key), cleanDeep(part)]));
  }
  return value;
}

/** A sender's own key for a message in plain ASCII, so that every database finds it again just as it was kept. */
export function asKey(text: string): string {
  return encodeURIComponent(text.toWellFormed());
}
