import { type Request, Router } from 'express';
import { z } from 'zod';
import type { Asker } from '../customers/email-codes.js';
import type { CustomerCare } from '../customers/index.js';
import type { Ids } from '../engine/ports.js';
import { ConvozError } from '../errors.js';
import type { Store } from '../support/repositories.js';
import type { SettingsBook } from '../team/settings/settings-book.js';
import { jsonBody } from './body.js';
import { needed } from './directline/access.js';
import type { Elsewhere } from './elsewhere.js';
import type { RateLimit } from './rate-limit.js';
import type { Claims, Tokens } from './tokens.js';
import { welcome } from './widget-routes.js';

export interface CustomerRouteDeps {
  store: Pick<Store, 'conversations' | 'contacts' | 'customers'>;
  customers: Pick<CustomerCare, 'codes' | 'links' | 'proved'>;
  tokens: Tokens;
  ids: Ids;
  workplace: { settings: SettingsBook };
  /** Where the web chat is, without a slash at the end. */
  chatAddress: () => string;
  elsewhere: Elsewhere;
  /** Whether e-mails can be sent. */
  mail: boolean;
  tokenLimit: RateLimit;
}

const continueRequest = z.looseObject({ link: z.string().min(1).max(200) });
const emailRequest = z.strictObject({ email: z.email().max(200) });
const codeRequest = z.strictObject({ code: z.string().regex(/^\s*\d{6}\s*$/) });
const nothing = z.strictObject({});

/** What a customer does about who he is: goes on elsewhere, and proves that an e-mail address is his. Mounted at /widget. */
export function customerRoutes(deps: CustomerRouteDeps): Router {
  const { store, customers, tokens, ids } = deps;
  const { settings } = deps.workplace;
  const router = Router();
  const body = jsonBody(8192);

  router.post('/continue', ...body, async (request, response) => {
    await deps.tokenLimit(request.ip ?? '');
    const { link } = continueRequest.parse(request.body);
    const { conversationId } = await customers.links.open(link);
    const claims = await goingOn(conversationId);
    response.json(await welcome(claims, { tokens, settings, isNew: claims.conversationId !== conversationId }));
  });

  router.post('/link', ...body, async (request, response) => {
    await deps.tokenLimit(request.ip ?? '');
    nothing.parse(request.body);
    const { conversationId } = await asker(request);
    const conversation = await store.conversations.find(conversationId);
    if (!conversation) throw noConversation();
    const { word, expiresAt } = await customers.links.make(conversation);
    const elsewhere = await deps.elsewhere(word, conversation);
    response.json({ link: `${deps.chatAddress()}/#continue=${word}`, elsewhere, expiresAt });
  });

  router.post('/email', ...body, async (request, response) => {
    await deps.tokenLimit(request.ip ?? '');
    const { email } = emailRequest.parse(request.body);
    const who = await asker(request);
    if (!deps.mail) throw new ConvozError('MAIL_REFUSED', 'No e-mail can be sent from here', { hint: 'Set SMTP_URL.' });
    response.status(202).json(await customers.codes.send(who, email));
  });

  router.post('/email/check', ...body, async (request, response) => {
    const { code } = codeRequest.parse(request.body);
    const { status } = await customers.codes.check(await asker(request), code);
    response.json({ status });
  });

  return router;

  /** The same web chat; of a conversation on another channel a new one of the same contact. */
  async function goingOn(conversationId: string): Promise<Claims> {
    const conversation = await store.conversations.find(conversationId);
    const contact = conversation && (await store.customers.resolve(conversation.contactId));
    if (!conversation || !contact || contact.erasedAt) throw noConversation();
    if (conversation.channel === 'directline') return { userId: conversation.peerId, conversationId };
    const userId = `dl_${ids.next()}`;
    const { channel, peerId: externalId } = conversation;
    // Whoever has the link has been on that channel as this person.
    await customers.proved({ channel: 'directline', externalId: userId }, { channel, externalId });
    return { userId, conversationId: ids.next() };
  }

  async function asker(request: Request): Promise<Asker> {
    const claims = await tokens.check('directline', needed(request));
    const conversation = await store.conversations.find(claims.conversationId);
    if (!conversation) throw noConversation();
    const { id, contactId, channel, peerId, language } = conversation;
    return { conversationId: id, contactId, channel, peerId, language };
  }
}

function noConversation(): ConvozError {
  return new ConvozError('NOT_FOUND', 'There is no such conversation', { hint: 'Begin one first.' });
}
