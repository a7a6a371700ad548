import type { Config } from './config.js';
import type { TurnSettings } from './engine/turn.js';
import { ConvozError } from './errors.js';
import { type OpenHours, readSchedule } from './support/business-hours.js';
import { hoursOf, type KeptHours, seedPlan } from './support/hours-plan.js';

const dayMs = 86_400_000;
const surveyWindowDays = 14;

/** What the engine is told of the operator's settings. */
export function turnSettings(config: Config): TurnSettings {
  return {
    quietMs: config.QUIET_SECONDS * 1000,
    silenceMs: config.SILENCE_SECONDS * 1000,
    surveyWindowMs: surveyWindowDays * dayMs,
    textLimit: 4000,
    firstLanguage: config.DEFAULT_LANGUAGE,
    mail: config.SMTP_URL !== undefined,
    alerts: { webhook: config.ALERT_WEBHOOK_URL !== undefined, emails: config.ALERT_EMAILS },
  };
}

type HoursSettings = Pick<Config, 'BUSINESS_HOURS' | 'TIME_ZONE' | 'HOLIDAYS'>;

/** When people answer by these settings. Throws CONFIG_INVALID. */
export function openingHours(config: HoursSettings): OpenHours {
  return hoursOf(houseHours(config));
}

/** The same as a plan, which counts until an admin makes another. Throws CONFIG_INVALID. */
export function houseHours(config: HoursSettings): KeptHours {
  const schedule = readSchedule(config.BUSINESS_HOURS);
  if (!schedule.ok) {
    throw new ConvozError('CONFIG_INVALID', `BUSINESS_HOURS: ${schedule.problem}`, {
      hint: 'Write it like "Mon-Fri 09:30-14:00,16:00-19:30; Sat 10:00-14:00", or "always".',
    });
  }
  return seedPlan(config.BUSINESS_HOURS, config.TIME_ZONE, config.HOLIDAYS);
}

/** What the Bot Framework SDK is told of the app registration; empty without one. */
export function microsoftSettings(config: Config) {
  const { MICROSOFT_APP_ID, MICROSOFT_APP_PASSWORD, MICROSOFT_APP_TYPE, MICROSOFT_APP_TENANT_ID } = config;
  return {
    MicrosoftAppId: MICROSOFT_APP_ID ?? '',
    MicrosoftAppPassword: MICROSOFT_APP_PASSWORD ?? '',
    MicrosoftAppType: MICROSOFT_APP_TYPE,
    MicrosoftAppTenantId: MICROSOFT_APP_TENANT_ID ?? '',
  };
}
