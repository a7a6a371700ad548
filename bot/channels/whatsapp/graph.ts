import type { VendorReply } from '../vendor-call.js';
import type { WhatsAppDeps, WhatsAppSettings } from './settings.js';

/** The Graph API as this number's token sees it. */
export interface Graph {
  origin: string;
  headers: Record<string, string>;
  /** As `asker`, another token, where one is given. */
  get(path: string, asker?: string): Promise<VendorReply>;
  /** To the messages of this number. */
  post(body: object): Promise<VendorReply>;
}

export function graphOf(settings: WhatsAppSettings, { call }: WhatsAppDeps): Graph {
  const { token, phoneNumberId, graphUrl, graphVersion } = settings;
  const base = `${graphUrl}/${graphVersion}`;
  const headers = { authorization: `Bearer ${token}` };
  return {
    origin: new URL(graphUrl).origin,
    headers,
    get: (path, asker = token) =>
      call({ method: 'GET', url: `${base}/${path}`, headers: { authorization: `Bearer ${asker}` } }),
    post: (body) =>
      call({
        method: 'POST',
        url: `${base}/${encodeURIComponent(phoneNumberId)}/messages`,
        headers: { ...headers, 'content-type': 'application/json' },
        body: JSON.stringify(body),
      }),
  };
}
