import type { Config } from './config.js';
import type { BusinessHours } from './engine/ports.js';
import type { TurnSettings } from './engine/turn.js';
import { ConvozError } from './errors.js';
import { businessHours, readSchedule } from './support/business-hours.js';

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
  };
}

/** When people answer. Throws CONFIG_INVALID. */
export function openingHours(config: Pick<Config, 'BUSINESS_HOURS' | 'TIME_ZONE' | 'HOLIDAYS'>): BusinessHours {
  const schedule = readSchedule(config.BUSINESS_HOURS);
  if (!schedule.ok) {
    throw new ConvozError('CONFIG_INVALID', `BUSINESS_HOURS: ${schedule.problem}`, {
      hint: 'Write it like "Mon-Fri 09:30-14:00,16:00-19:30; Sat 10:00-14:00", or "always".',
    });
  }
  return businessHours({ weekly: schedule.weekly, timeZone: config.TIME_ZONE, holidays: config.HOLIDAYS });
}
