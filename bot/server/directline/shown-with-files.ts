import type { FileLinks } from '../../files/index.js';
import type { Message } from '../../support/message.js';
import { withFileLinks } from '../../support/stored-file.js';

/** A page that stays open asks for the conversation anew before its links are over. */
const days = 1;

/** The activity as it goes on the wire: its files can be opened at `host`, such as `https://chat.shop.example`. */
export function shownWithFiles({ conversationId, activity }: Message, links: FileLinks, host: string): string {
  return withFileLinks(activity, (id) => host + links.link({ conversationId, id }, days));
}
