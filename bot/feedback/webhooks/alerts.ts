import type { AlertTargets } from '../../support/case-alerts.js';
import type { Dispatch } from '../../support/dispatch.js';
import type { Webhook } from '../../support/webhook.js';

/** What leaves the house when a webhook has been switched off; the same webhook and day have the same ids. */
export function webhookAlerts({ id, url }: Webhook, { webhook, emails }: AlertTargets, now: Date): Dispatch[] {
  const key = `${id}:off:${now.toISOString().slice(0, 10)}`;
  const common = { about: id, createdAt: now, nextAt: now };
  const host = new URL(url).host;
  return [
    ...(webhook
      ? [
          {
            ...common,
            id: key,
            via: 'webhook' as const,
            payload: JSON.stringify({ alert: 'webhook.disabled', webhookId: id, host }),
          },
        ]
      : []),
    ...emails.map((to, i) => ({
      ...common,
      id: `${key}:email-${i + 1}`,
      via: 'email' as const,
      payload: JSON.stringify({ kind: 'webhook', webhookId: id, host, to }),
    })),
  ];
}
