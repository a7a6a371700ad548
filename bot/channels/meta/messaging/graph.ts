import { createHmac } from 'node:crypto';
import type { VendorCall, VendorReply } from '../../vendor-call.js';
import type { MessagingSettings } from './place.js';

export interface Graph {
  /** `token`: in place of the Page's. */
  get(path: string, token?: string): Promise<VendorReply>;
  post(path: string, body: object): Promise<VendorReply>;
}

/**
 * Calls of the Graph API. The token goes into a header, since addresses are logged on the way; `appsecret_proof` beside it
 * shows that whoever has the token has the app's secret too (Meta, "Secure Graph API calls").
 */
export function graph(settings: MessagingSettings, call: VendorCall): Graph {
  const { appSecret, graphUrl, graphVersion } = settings;
  const request = (path: string, token: string) => {
    const url = new URL(`${graphUrl}/${graphVersion}/${path}`);
    url.searchParams.set('appsecret_proof', createHmac('sha256', appSecret).update(token).digest('hex'));
    return { url: url.href, headers: { Authorization: `Bearer ${token}` } };
  };
  return {
    get: (path, token = settings.token) => call({ method: 'GET', ...request(path, token) }),
    post(path, body) {
      const { url, headers } = request(path, settings.token);
      const json = { ...headers, 'Content-Type': 'application/json' };
      return call({ method: 'POST', url, headers: json, body: JSON.stringify(body) });
    },
  };
}
