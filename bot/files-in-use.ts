import type { Config } from './config.js';
import type { FileLink } from './engine/adapter.js';
import type { Clock } from './engine/ports.js';
import { fileLinks } from './files/index.js';

/** A vendor fetches what we send, or shows the customer the address. */
const days = 7;

/** Addresses of files for channels that are pushed to: signed, and open to whoever has one for a week. */
export function publicFileLinks(config: Config, key: Buffer, clock: Clock): FileLink {
  const base = config.PUBLIC_URL ?? `http://localhost:${config.PORT}`;
  const links = fileLinks(key, clock);
  return (conversationId, id) => base + links.link({ conversationId, id }, days);
}
