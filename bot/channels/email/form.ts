import { ConvozError } from '../../errors.js';

/** A field of a form, in bytes, since its encoding may be said elsewhere in the form. */
export interface FormPart {
  name: string;
  /** Of a file. */
  filename?: string;
  type?: string;
  bytes: Buffer;
}

const mostParts = 200;
const crlf = '\r\n';

/** The fields of a form, urlencoded or multipart (RFC 7578). Throws BAD_REQUEST for what is neither. */
export function readForm(body: Buffer, contentType = ''): FormPart[] {
  if (/^application\/x-www-form-urlencoded\b/i.test(contentType)) {
    return [...new URLSearchParams(body.toString('utf8'))].map(([name, value]) => ({
      name,
      bytes: Buffer.from(value),
    }));
  }
  const [, quoted, plain] =
    /^multipart\/form-data\b.*;\s*boundary=(?:"([^"]{1,200})"|([^\s;]{1,200}))/i.exec(contentType) ?? [];
  const boundary = quoted ?? plain;
  if (boundary === undefined) throw new ConvozError('BAD_REQUEST', 'A delivery is not a form');
  return partsOf(body, `--${boundary}`);
}

/** The text of a field; undefined when there is no such field. The first one counts. */
export function fieldOf(parts: readonly FormPart[], name: string, charset = 'utf-8'): string | undefined {
  const part = parts.find((one) => one.name === name && one.filename === undefined);
  return part && decoded(part.bytes, charset);
}

function decoded(bytes: Buffer, charset: string): string {
  try {
    return new TextDecoder(charset).decode(bytes);
  } catch {
    // An encoding that nobody knows.
    return bytes.toString('utf8');
  }
}

function partsOf(body: Buffer, delimiter: string): FormPart[] {
  const parts: FormPart[] = [];
  let at = body.indexOf(delimiter);
  while (at >= 0 && parts.length < mostParts) {
    const start = at + delimiter.length;
    if (body.toString('latin1', start, start + 2) === '--') return parts;
    const end = body.indexOf(crlf + delimiter, start);
    const headEnd = body.indexOf(crlf + crlf, start);
    if (end < 0 || headEnd < 0 || headEnd > end) break;
    const part = partOf(body.toString('utf8', start, headEnd), body.subarray(headEnd + 4, end));
    if (part) parts.push(part);
    at = end + crlf.length;
  }
  throw new ConvozError('BAD_REQUEST', 'A form has no end, or too many fields');
}

function partOf(head: string, bytes: Buffer): FormPart | undefined {
  const disposition = /^content-disposition:(.*)$/im.exec(head)?.[1] ?? '';
  const name = parameter(disposition, 'name');
  if (name === undefined) return undefined;
  const filename = parameter(disposition, 'filename');
  const type = /^content-type:\s*([^;\s]+)/im.exec(head)?.[1];
  return { name, bytes, ...(filename !== undefined && { filename }), ...(type && { type: type.toLowerCase() }) };
}

/** As the living standard of HTML writes them: `"`, CR and LF are escaped by percent. */
function parameter(disposition: string, name: string): string | undefined {
  const value = new RegExp(`;\\s*${name}="((?:[^"\\\\]|\\\\.)*)"`, 'i').exec(disposition)?.[1];
  return value?.replace(/\\(["\\])/g, '$1').replace(/%(22|0D|0A)/gi, (escaped) => decodeURIComponent(escaped));
}
