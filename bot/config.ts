import { join } from 'node:path';
import { z } from 'zod';
import { halfConfiguredChannels, vendorSettings } from './config/vendor-settings.js';
import { ConvozError } from './errors.js';
import { type Costs, defaultCosts } from './support/costs.js';
import { languages } from './support/language.js';

const flag = z.enum(['0', '1', 'true', 'false']).transform((v) => v === '1' || v === 'true');
const count = z.coerce.number().int().min(1);
const amount = z.coerce.number().min(0).max(1_000_000);
const list = z.string().transform((v) =>
  v
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean),
);

const environment = z.object({
  NODE_ENV: z.string().default('development'),
  PORT: z.coerce.number().int().min(0).max(65535).default(3978),
  HOST: z.string().default('0.0.0.0'),
  DATA_DIR: z.string().default('./data'),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'must begin with postgres://')
    .optional(),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'silent']).default('info'),
  DEFAULT_LANGUAGE: z.enum(languages).default('es'),
  TIME_ZONE: z.string().default('Europe/Madrid').refine(isTimeZone, 'is not a time zone such as Europe/Madrid'),
  BUSINESS_HOURS: z.string().default('always'),
  HOLIDAYS: list.default([]),
  QUEUE_TIMEOUT_MINUTES: count.default(15),
  COST_CURRENCY: z
    .string()
    .regex(/^[A-Z]{3}$/, 'must be three capital letters such as EUR')
    .default('EUR'),
  COST_WRONG_ANSWER: amount.default(defaultCosts.wrongAnswer),
  COST_OUT_OF_SCOPE_ANSWER: amount.default(defaultCosts.outOfScopeAnswer),
  COST_CLARIFICATION: amount.default(defaultCosts.clarification),
  COST_ESCALATION: amount.default(defaultCosts.escalation),
  QUIET_SECONDS: count.default(180),
  SILENCE_SECONDS: count.default(1800),
  DIRECTLINE_SECRET: z.string().min(16, 'must have at least 16 characters').optional(),
  WIDGET_ORIGINS: list.default([]),
  WIDGET_IDENTITY_SECRET: z.string().min(16, 'must have at least 16 characters').optional(),
  RETENTION_TEXT_MONTHS: count.default(13),
  RETENTION_PAYLOAD_DAYS: count.default(30),
  RETENTION_FILE_DAYS: count.default(90),
  FILE_SCAN_COMMAND: z.string().trim().min(1).optional(),
  RETENTION_RATING_MONTHS: count.default(24),
  TRUST_PROXY: z.coerce.number().int().min(0).max(5).default(0),
  RATE_TOKENS_PER_MINUTE: count.default(600),
  RATE_MESSAGES_PER_MINUTE: count.default(300),
  COOKIE_SECURE: flag.optional(),
  ADMIN_SECOND_FACTOR: flag.default(false),
  MICROSOFT_APP_ID: z.string().optional(),
  MICROSOFT_APP_PASSWORD: z.string().optional(),
  MICROSOFT_APP_TYPE: z.enum(['MultiTenant', 'SingleTenant', 'UserAssignedMSI']).default('MultiTenant'),
  MICROSOFT_APP_TENANT_ID: z.string().optional(),
  PUBLIC_URL: z
    .string()
    .refine(isPlainWebAddress, 'must be an http or https address without user, query or fragment')
    .transform((v) => v.replace(/\/+$/, ''))
    .optional(),
  SMTP_URL: z
    .string()
    .refine((v) => /^smtps?:$/.test(protocolOf(v)), 'must begin with smtp:// or smtps://')
    .optional(),
  MAIL_FROM: z.string().refine(isMailbox, 'must be an e-mail address, or a name and an <address>').optional(),
  ALERT_WEBHOOK_URL: z
    .string()
    .refine((v) => isWebAddress(v), 'must be an http or https address without user and password')
    .optional(),
  ALERT_WEBHOOK_SECRET: z.string().min(16, 'must have at least 16 characters').optional(),
  WEBHOOK_PRIVATE_ADDRESSES: flag.default(false),
  ALERT_EMAILS: list.pipe(z.array(z.email('must be e-mail addresses with commas between'))).default([]),
  ...vendorSettings,
});

/** Everything an operator can set; .env.example explains each. */
export type Config = z.infer<typeof environment>;

/**
 * Reads the environment once. An empty value counts as not set. All faults are reported together in one CONFIG_INVALID.
 * In production an app id is required: without one the Bot Framework endpoint would accept calls from anybody.
 */
export function readConfig(env: NodeJS.ProcessEnv = process.env): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const parsed = environment.safeParse(given);
  const faults = parsed.success ? [] : parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
  if (parsed.success && parsed.data.NODE_ENV === 'production' && !parsed.data.MICROSOFT_APP_ID) {
    faults.push('MICROSOFT_APP_ID: is required in production, because POST /api/messages is open without it');
  }
  if (parsed.success) faults.push(...halfConfigured(parsed.data), ...halfConfiguredChannels(parsed.data));
  if (!parsed.success || faults.length > 0) {
    throw new ConvozError('CONFIG_INVALID', `Settings that cannot be used:\n  ${faults.join('\n  ')}`, {
      hint: 'Correct them in the environment or in .env; .env.example explains each.',
    });
  }
  return parsed.data;
}

/** Settings that do nothing, or harm, without others. */
function halfConfigured(config: Config): string[] {
  const needs: [setting: keyof Config, other: keyof Config, why: string][] = [
    ['SMTP_URL', 'MAIL_FROM', 'a mail needs a sender'],
    ['SMTP_URL', 'PUBLIC_URL', 'the links in a mail begin with it'],
    ['MAIL_FROM', 'SMTP_URL', 'nothing is sent without a mail server'],
    ['ALERT_WEBHOOK_URL', 'ALERT_WEBHOOK_SECRET', 'the receiver must be able to tell that an alert is ours'],
    ['ALERT_WEBHOOK_SECRET', 'ALERT_WEBHOOK_URL', 'there is nothing to sign'],
    ['ALERT_EMAILS', 'SMTP_URL', 'nothing is sent without a mail server'],
  ];
  const isSet = (setting: keyof Config) => config[setting] !== undefined && String(config[setting]) !== '';
  return needs
    .filter(([setting, other]) => isSet(setting) && !isSet(other))
    .map(([setting, other, why]) => `${setting}: needs ${other} too, because ${why}`);
}

/** What mistakes cost, in COST_CURRENCY. */
export function costsOf(config: Config): Costs {
  return {
    wrongAnswer: config.COST_WRONG_ANSWER,
    outOfScopeAnswer: config.COST_OUT_OF_SCOPE_ANSWER,
    clarification: config.COST_CLARIFICATION,
    escalation: config.COST_ESCALATION,
  };
}

/** Where the data lives: PostgreSQL if it is set, else one SQLite file under DATA_DIR. */
export function databaseOf({ DATABASE_URL, DATA_DIR }: Config): string {
  return DATABASE_URL ?? join(DATA_DIR, 'convoz.db');
}

/** Where trained models are kept, and which of them is published. */
export function shelfOf({ DATA_DIR }: Pick<Config, 'DATA_DIR'>): string {
  return join(DATA_DIR, 'models');
}

function protocolOf(address: string): string {
  return URL.canParse(address) ? new URL(address).protocol : '';
}

function isWebAddress(address: string): boolean {
  if (!/^https?:$/.test(protocolOf(address))) return false;
  const { username, password } = new URL(address);
  return username === '' && password === '';
}

function isPlainWebAddress(address: string): boolean {
  return isWebAddress(address) && !/[?#]/.test(address);
}

/** `ana@shop.example` or `Ana Souto <ana@shop.example>`, on one line. */
function isMailbox(text: string): boolean {
  const named = /^[^<>\r\n]*<([^<>\s]+)>$/.exec(text.trim());
  return z.email().safeParse(named?.[1] ?? text.trim()).success;
}

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
