import { timingSafeEqual } from 'node:crypto';
import { ConvozError } from '../../errors.js';
import type { Delivery } from '../webhook-channel.js';

/**
 * Telegram does not sign: it sends the secret that the webhook was set with (Bot API, setWebhook). There is no time in it, so
 * a repeat is noticed by its event id. Throws SIGNATURE_INVALID.
 */
export function verifyTelegram(delivery: Delivery, secret: string): void {
  const given = Buffer.from(delivery.headers['x-telegram-bot-api-secret-token'] ?? '');
  const known = Buffer.from(secret);
  if (known.length > 0 && given.length === known.length && timingSafeEqual(given, known)) return;
  throw new ConvozError('SIGNATURE_INVALID', 'A delivery does not carry the secret of the Telegram webhook', {
    hint: 'Compare TELEGRAM_WEBHOOK_SECRET, and run: convoz channel register telegram.',
  });
}
