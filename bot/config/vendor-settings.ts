import { z } from 'zod';

const secret = z.string().min(1);
const api = (address: string) =>
  z.string().refine(isApiAddress, 'must be an http or https address').default(address).transform(bare);

/** Settings of the channels whose vendor calls /webhooks. None is needed until a channel is. */
export const vendorSettings = {
  TELEGRAM_BOT_TOKEN: secret.optional(),
  TELEGRAM_WEBHOOK_SECRET: z
    .string()
    .regex(/^[A-Za-z0-9_-]{16,256}$/, 'must have 16 to 256 characters of A-Z, a-z, 0-9, _ and -')
    .optional(),
  TELEGRAM_API_URL: api('https://api.telegram.org'),
  META_APP_SECRET: secret.optional(),
  META_VERIFY_TOKEN: z.string().min(8, 'must have at least 8 characters').optional(),
  META_GRAPH_URL: api('https://graph.facebook.com'),
  META_GRAPH_VERSION: z
    .string()
    .regex(/^v\d+\.\d+$/, 'must be a version such as v25.0')
    .default('v25.0'),
  WHATSAPP_TOKEN: secret.optional(),
  WHATSAPP_PHONE_NUMBER_ID: secret.optional(),
  WHATSAPP_SURVEY_TEMPLATE: secret.optional(),
  MESSENGER_PAGE_TOKEN: secret.optional(),
  MESSENGER_PAGE_ID: secret.optional(),
  INSTAGRAM_TOKEN: secret.optional(),
  INSTAGRAM_ID: secret.optional(),
  SLACK_BOT_TOKEN: secret.optional(),
  SLACK_SIGNING_SECRET: secret.optional(),
  SLACK_API_URL: api('https://slack.com/api'),
  LINE_CHANNEL_ACCESS_TOKEN: secret.optional(),
  LINE_CHANNEL_SECRET: secret.optional(),
  LINE_API_URL: api('https://api.line.me'),
  TWILIO_ACCOUNT_SID: secret.optional(),
  TWILIO_AUTH_TOKEN: secret.optional(),
  TWILIO_FROM: secret.optional(),
  TWILIO_WHATSAPP_FROM: secret.optional(),
  TWILIO_API_URL: api('https://api.twilio.com'),
  EMAIL_INBOUND_PROVIDER: z.enum(['postmark', 'sendgrid', 'mailgun']).optional(),
  EMAIL_INBOUND_SECRET: secret.optional(),
  EMAIL_ADDRESS: z.email('must be an e-mail address').optional(),
};

export type VendorSettings = z.infer<z.ZodObject<typeof vendorSettings>>;

type Setting = keyof VendorSettings | 'PUBLIC_URL' | 'SMTP_URL';

interface Wanted {
  /** Any of these says that the channel is wanted. */
  begun: readonly (keyof VendorSettings)[];
  needs: readonly Setting[];
}

const twilio = ['TWILIO_ACCOUNT_SID', 'TWILIO_AUTH_TOKEN'] as const;
const meta = ['META_APP_SECRET', 'META_VERIFY_TOKEN', 'PUBLIC_URL'] as const;

/** What each channel needs, by its id. */
const channels: Readonly<Record<string, Wanted>> = {
  telegram: wanted(['TELEGRAM_BOT_TOKEN', 'TELEGRAM_WEBHOOK_SECRET'], ['PUBLIC_URL']),
  whatsapp: wanted(['WHATSAPP_TOKEN', 'WHATSAPP_PHONE_NUMBER_ID'], meta),
  messenger: wanted(['MESSENGER_PAGE_TOKEN', 'MESSENGER_PAGE_ID'], meta),
  instagram: wanted(['INSTAGRAM_TOKEN', 'INSTAGRAM_ID'], meta),
  slack: wanted(['SLACK_BOT_TOKEN', 'SLACK_SIGNING_SECRET'], ['PUBLIC_URL']),
  line: wanted(['LINE_CHANNEL_ACCESS_TOKEN', 'LINE_CHANNEL_SECRET'], ['PUBLIC_URL']),
  twilio_sms: wanted(['TWILIO_FROM'], [...twilio, 'PUBLIC_URL']),
  twilio_wa: wanted(['TWILIO_WHATSAPP_FROM'], [...twilio, 'PUBLIC_URL']),
  email: wanted(['EMAIL_INBOUND_PROVIDER', 'EMAIL_INBOUND_SECRET', 'EMAIL_ADDRESS'], ['PUBLIC_URL', 'SMTP_URL']),
};

/** Settings that mean nothing unless one of these channels is wanted. */
const shared: readonly [settings: readonly (keyof VendorSettings)[], of: readonly string[]][] = [
  [twilio, ['twilio_sms', 'twilio_wa']],
  [
    ['META_APP_SECRET', 'META_VERIFY_TOKEN'],
    ['whatsapp', 'messenger', 'instagram'],
  ],
];

type Given = VendorSettings & { PUBLIC_URL?: string | undefined; SMTP_URL?: string | undefined };

/** Everything a channel that was begun still needs, one line each; empty when each is whole or absent. */
export function halfConfiguredChannels(given: Given): string[] {
  const isSet = (setting: Setting) => given[setting] !== undefined;
  const isWanted = (channel: string) => channels[channel]?.begun.some(isSet) ?? false;
  const unfinished = Object.entries(channels).flatMap(([channel, { needs }]) =>
    isWanted(channel)
      ? needs.filter((setting) => !isSet(setting)).map((setting) => `${setting}: is missing for the channel ${channel}`)
      : [],
  );
  const unused = shared.flatMap(([settings, of]) =>
    of.some(isWanted)
      ? []
      : settings
          .filter(isSet)
          .map((setting) => `${setting}: is of no use without one of the channels ${of.join(', ')}`),
  );
  return [...unfinished, ...unused];
}

function wanted(begun: readonly (keyof VendorSettings)[], also: readonly Setting[]): Wanted {
  return { begun, needs: [...begun, ...also] };
}

function isApiAddress(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, username, search, hash } = new URL(address);
  return /^https?:$/.test(protocol) && username === '' && search === '' && hash === '';
}

function bare(address: string): string {
  return address.replace(/\/+$/, '');
}
