import { z } from 'zod';
import type { Clock } from '../../engine/ports.js';
import { calendars } from '../../support/holidays.js';
import { type KeptHours, preview } from '../../support/hours-plan.js';
import { readHours, writeHours } from '../../team/read-hours.js';
import { house, type TeamBook } from '../../team/team-book.js';
import { byId, type Endpoint, endpoint } from './endpoint.js';
import { named } from './named.js';

export interface HoursDeps {
  workplace: { teams: TeamBook };
  clock: Clock;
}

const daysShown = 14;
const time = z.string().max(5);
const interval = z.strictObject({ from: time, to: time });
const written = {
  weekly: z
    .union([z.string().max(1000), z.array(z.array(interval).max(12)).length(7)])
    .describe('"Mon-Fri 09:30-14:00,16:00-19:30; Sat 10:00-14:00", "always", "never"; or seven lists from Monday'),
  timeZone: z.string().max(60),
  calendars: z
    .array(z.enum(calendars))
    .max(calendars.length)
    .default([])
    .describe('Public holidays that follow a rule'),
  holidays: z.array(z.string().max(10)).max(200).default([]).describe('Other days on which nobody answers'),
  exceptions: z
    .record(z.string().max(10), z.string().max(200))
    .default({})
    .describe('Days with hours of their own: "10:00-14:00" or "closed"'),
};
const hoursShape = named(
  'Hours',
  z.object({
    id: z.string().describe('Of the team, or "house"'),
    version: z.int().min(0).describe('0: as the settings of the environment say'),
    weekly: z.string(),
    week: z.array(z.array(interval)),
    timeZone: z.string(),
    calendars: z.array(z.enum(calendars)),
    holidays: z.array(z.string()),
    exceptions: z.record(z.string(), z.string()),
    days: z
      .array(z.object({ day: z.string(), hours: z.string(), because: z.string().optional() }))
      .describe('The next fourteen days, with why one is not like its weekday'),
  }),
);
const version = z.int().min(0).describe('The one that was seen; 0 where there is none yet');

/** When people answer: seen by everybody of the team, set by admins. A team without hours of its own has the house's. */
export function hoursEndpoints({ workplace, clock }: HoursDeps): Endpoint[] {
  const book = workplace.teams;
  return [
    endpoint({
      method: 'get',
      path: '/hours',
      summary: "The house's hours, and those of the teams that have their own",
      who: 'agent',
      answer: z.object({ hours: z.array(hoursShape) }),
      async handle() {
        await book.refresh();
        const ids = [house, ...book.teams().map(({ id }) => id)];
        return { hours: ids.flatMap((id) => show(id, book.planOf(id))) };
      },
    }),

    endpoint({
      method: 'put',
      path: '/hours/:id',
      summary: "Set a team's hours, or those of the house; they count at once",
      who: 'admin',
      audits: 'hours.changed',
      errors: ['HOURS_INVALID', 'EDIT_CONFLICT'],
      params: byId,
      body: z.strictObject({ ...written, version }),
      answer: z.object({ hours: hoursShape }),
      async handle({ params: { id }, body: { version: seen, ...hours }, agent }) {
        const kept = await book.keepHours(id, readHours(hours, seen + 1), agent.id);
        return { hours: show(id, kept)[0] };
      },
    }),

    endpoint({
      method: 'delete',
      path: '/hours/:id',
      summary: "Forget a team's own hours, so that the house's count; for the house those of the environment",
      who: 'admin',
      audits: 'hours.removed',
      params: byId,
      answer: z.object({}),
      async handle({ params }) {
        await book.removeHours(params.id);
        return {};
      },
    }),

    endpoint({
      method: 'post',
      path: '/hours/preview',
      summary: 'The next fourteen days as these hours would have them; nothing is kept',
      who: 'admin',
      errors: ['HOURS_INVALID'],
      body: z.strictObject(written),
      answer: z.object({ days: hoursShape.shape.days }),
      handle: async ({ body }) => ({ days: daysOf(readHours(body, 0)) }),
    }),
  ];

  function show(id: string, plan: KeptHours | undefined) {
    return plan ? [{ id, version: plan.version, ...writeHours(plan), days: daysOf(plan) }] : [];
  }

  function daysOf(plan: KeptHours) {
    return preview(plan, clock.now(), daysShown);
  }
}
