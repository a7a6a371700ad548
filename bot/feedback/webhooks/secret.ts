import { createHmac } from 'node:crypto';
import type { Webhook } from '../../support/webhook.js';

/** What signs the requests of a webhook. It is made of the key of the installation and kept nowhere. */
export function secretOf({ id, secretVersion }: Pick<Webhook, 'id' | 'secretVersion'>, key: Buffer): string {
  return `whsec_${createHmac('sha256', key).update(`webhook ${id} ${secretVersion}`).digest('base64url')}`;
}
