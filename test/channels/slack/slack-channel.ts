import { slack } from '../../../bot/channels/slack/index.js';
import { vendorCall } from '../../../bot/channels/vendor-call.js';
import type { Delivery, WebhookChannel } from '../../../bot/channels/webhook-channel.js';
import type { VendorPost } from '../../fakes/fake-vendor.js';
import type { FakeSlack } from '../../fakes/slack.js';

/** The channel as it is in use, against a fake Slack. */
export function slackChannel(fake: FakeSlack, part: { botToken?: string } = {}): WebhookChannel {
  const {
    SLACK_BOT_TOKEN: botToken = '',
    SLACK_SIGNING_SECRET: signingSecret = '',
    SLACK_API_URL: apiUrl = '',
  } = fake.env();
  const settings = { botToken, signingSecret, apiUrl, ...part };
  return slack(settings, { call: vendorCall, clock: { now: () => new Date() } });
}

/** A post as it arrives at this moment. */
export function delivered({ method, headers, target, body }: VendorPost): Delivery {
  return { method, headers, target, body, at: new Date() };
}

export const sending = { id: 'outbox-1', since: new Date() };
