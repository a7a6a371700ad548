import { createHash } from 'node:crypto';
import type { FakeVendor, VendorPost } from './fake-vendor.js';
import { metaApp, metaHandshakePost, metaPost } from './meta-app.js';
import { phoneNumberId, target, token, WhatsAppApi } from './whatsapp-api.js';

/** What tests of this vendor alone look at or turn. */
export interface FakeWhatsApp extends FakeVendor {
  readonly api: WhatsAppApi;
  /** Anything of a customer: `content` beside who and when. */
  posts(peer: string, id: string, content: object): VendorPost;
}

/** Meta's Cloud API for one number. Half of the customers have a username, so that their number is not told. */
export async function fakeWhatsApp(): Promise<FakeWhatsApp> {
  const api = await WhatsAppApi.start();
  const writtenAt = new Map<string, string>();

  function posts(peer: string, id: string, content: object): VendorPost {
    const { waId, userId } = whatsAppIds(peer);
    const timestamp = writtenAt.get(id) ?? String(Math.floor(Date.now() / 1000));
    writtenAt.set(id, timestamp);
    const contact = { profile: { name: `Name of ${peer}` }, ...(waId && { wa_id: waId }), user_id: userId };
    const from = { ...(waId && { from: waId }), from_user_id: userId };
    return post({ contacts: [contact], messages: [{ ...from, id: `wamid.${id}`, timestamp, ...content }] });
  }

  return {
    channel: 'whatsapp',
    account: phoneNumberId,
    api,
    posts,
    env: () => ({
      WHATSAPP_TOKEN: token,
      WHATSAPP_PHONE_NUMBER_ID: phoneNumberId,
      WHATSAPP_SURVEY_TEMPLATE: 'survey_question',
      META_APP_SECRET: metaApp.secret,
      META_VERIFY_TOKEN: metaApp.verifyToken,
      META_GRAPH_URL: api.url,
      META_GRAPH_VERSION: metaApp.graphVersion,
    }),
    handshake: () => metaHandshakePost(target),
    says: (peer, text, id) => posts(peer, id, { type: 'text', text: { body: text } }),
    taps(peer, shown, { id: choice, title }, id) {
      const sent = api.sentAs.get(shown.receipt);
      const type = sent?.type === 'interactive' && sent.interactive.type === 'list' ? 'list_reply' : 'button_reply';
      const interactive = { type, [type]: { id: choice, title } };
      return posts(peer, id, { type: 'interactive', context: { id: shown.receipt }, interactive });
    },
    receipt(peer, { receipt }, status) {
      const { waId, userId } = whatsAppIds(peer);
      const errors = status === 'failed' && { errors: [{ code: 131026, title: 'Message undeliverable' }] };
      const told = {
        id: receipt,
        status,
        timestamp: '1763750010',
        recipient_id: waId,
        recipient_user_id: userId,
        biz_opaque_callback_data: api.sentAs.get(receipt)?.biz_opaque_callback_data,
        ...errors,
      };
      return post({ statuses: [told] });
    },
    noise,
    forged: (genuine) => ({ ...genuine, body: Buffer.concat([genuine.body, Buffer.from(' ')]) }),
    shown(peer) {
      const { waId, userId } = whatsAppIds(peer);
      return api.screens.get(waId ?? userId) ?? [];
    },
    ends: (...endings) => void api.endings.push(...endings),
    get sends() {
      return api.sends;
    },
    close: () => api.close(),
  };
}

/** The same person has the same ids at every start. */
export function whatsAppIds(peer: string): { waId?: string; userId: string } {
  const digest = createHash('sha256').update(peer).digest();
  const digits = (from: number) => String(digest.readUIntBE(from, 5)).padStart(10, '0').slice(-9);
  const userId = `ES.${digits(0)}${digits(5)}`;
  return digest.readUInt8(31) % 2 === 0 ? { waId: `34${digits(10)}`, userId } : { userId };
}

function post(value: object, id = phoneNumberId, field = 'messages'): VendorPost {
  const metadata = { display_phone_number: '15550783881', phone_number_id: id };
  const change = { field, value: { messaging_product: 'whatsapp', metadata, ...value } };
  return metaPost(target, { object: 'whatsapp_business_account', entry: [{ id: 'WABA', changes: [change] }] });
}

function noise(): VendorPost[] {
  const message = {
    from: '16505551234',
    id: 'wamid.noise',
    timestamp: '1763750000',
    type: 'text',
    text: { body: 'x' },
  };
  const kinds = [
    { ...message, group_id: 'Y2Fw' },
    { ...message, type: 'reaction', reaction: { message_id: 'wamid.OUT', emoji: '👍' } },
    { ...message, type: 'system', system: { type: 'user_changed_number', wa_id: '16505550000', body: 'changed' } },
    { ...message, type: 'brand_new_kind', brand_new_kind: {} },
  ];
  return [
    ...kinds.map((kind) => post({ messages: [kind] })),
    post({ messages: [message] }, '999'),
    post({ message_echoes: [{ ...message, to: '16505551234' }] }, phoneNumberId, 'smb_message_echoes'),
    post({ messages: [message] }, phoneNumberId, 'account_update'),
    metaPost(target, { object: 'whatsapp_business_account', entry: [] }),
  ];
}
