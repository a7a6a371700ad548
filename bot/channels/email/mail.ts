/** A mail that came in, whoever brought it. */
export interface IncomingMail {
  /** RFC 5322 Message-ID in angle brackets, or what the provider calls it; undefined when it has no name. */
  id?: string;
  /** The header From. Anybody can write anything there. */
  from: { address: string; name: string };
  /** Whom it was sent to, as far as is known. */
  to: string[];
  subject: string;
  headers: MailHeaders;
  /** The plain part; empty when there is none. */
  text: string;
  html: string;
  /** The sender of the envelope; empty: a bounce. Undefined when nobody says. */
  returnPath?: string;
  /** Whether whoever has the domain of `from` sent it, as the provider found. */
  proved: boolean;
  attachments: MailAttachment[];
}

export interface MailAttachment {
  name: string;
  mime: string;
  bytes: Buffer;
}

/** In the order of the mail, names in lower case. */
export type MailHeaders = readonly (readonly [name: string, value: string])[];

/** RFC 5322 has no attachments; this is what a person sends. */
export const mostAttachments = 20;
/** Of a whole mail, in bytes. */
export const longestMail = 25 * 1024 * 1024;

/** The first header of this name, on one line; undefined when there is none. */
export function headerOf(headers: MailHeaders, name: string): string | undefined {
  return headers.find(([key]) => key === name)?.[1].trim();
}

/** Headers as they stand in a mail, unfolded (RFC 5322, 2.2.3). */
export function readHeaders(text: string): MailHeaders {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/\n[ \t]+/g, ' ')
    .split('\n')
    .flatMap((line) => {
      const colon = line.indexOf(':');
      return colon > 0 ? [[line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim()] as const] : [];
    });
}

/** The ids in a Message-ID, In-Reply-To or References, in their angle brackets. */
export function idsIn(value: string | undefined): string[] {
  return (value ?? '').match(/<[^<>\s]{1,250}>/g) ?? [];
}

/** `<>` and `<ana@correo.example>` without their brackets. */
export function pathOf(value: string): string {
  return value
    .trim()
    .replace(/^<(.*)>$/, '$1')
    .trim();
}
