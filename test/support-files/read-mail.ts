export interface ReceivedMail {
  envelope: { from: string; to: string[] };
  /** Came over TLS. */
  secure: boolean;
  /** By lower-case name, unfolded and decoded; the last of a name. */
  headers: Record<string, string>;
  /** Names as written, in order, the headers of parts not among them. */
  headerNames: string[];
  text: string;
  html: string;
}

/** Reads a mail of ours: text and HTML as alternatives, in base64 or quoted-printable. `raw` has one character a byte. */
export function readMail(raw: string, envelope: ReceivedMail['envelope'], secure: boolean): ReceivedMail {
  const whole = readPart(raw);
  const boundary = /boundary="([^"]+)"/.exec(whole.headers['content-type'] ?? '')?.[1];
  const parts = whole.body
    .split(`--${boundary}`)
    .slice(1, -1)
    .map((part) => readPart(part.replace(/^\r\n/, '')));
  const partOf = (type: string) => parts.find(({ headers }) => headers['content-type']?.startsWith(type));
  return {
    envelope,
    secure,
    headers: whole.headers,
    headerNames: whole.names,
    text: decode(partOf('text/plain')),
    html: decode(partOf('text/html')),
  };
}

interface Part {
  headers: Record<string, string>;
  names: string[];
  body: string;
}

function readPart(raw: string): Part {
  const end = raw.indexOf('\r\n\r\n');
  const lines = raw
    .slice(0, end)
    .replace(/\r\n[ \t]+/g, ' ')
    .split('\r\n');
  const fields = lines.map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1).trim()]);
  return {
    headers: Object.fromEntries(fields.map(([name = '', value = '']) => [name.toLowerCase(), decodeWords(value)])),
    names: fields.map(([name = '']) => name),
    body: raw.slice(end + 4),
  };
}

/** Encoded words of RFC 2047; white space between two of them is none. */
function decodeWords(value: string): string {
  return value.replace(/\?=\s+=\?/g, '?==?').replace(/=\?utf-8\?([qb])\?([^?]*)\?=/gi, (_whole, how, text) => {
    const bytes = how.toLowerCase() === 'b' ? Buffer.from(text, 'base64') : unquote(text.replaceAll('_', ' '));
    return bytes.toString('utf8');
  });
}

function decode(part: Part | undefined): string {
  if (!part) return '';
  const how = part.headers['content-transfer-encoding'];
  const bytes = how === 'base64' ? Buffer.from(part.body, 'base64') : unquote(part.body);
  return bytes.toString('utf8').replaceAll('\r\n', '\n');
}

function unquote(text: string): Buffer {
  const joined = text.replace(/=\r\n/g, '');
  const plain = joined.replace(/=([0-9A-F]{2})/gi, (_whole, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(plain, 'latin1');
}
