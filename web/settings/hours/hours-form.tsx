import { useEffect, useState } from 'preact/hooks';
import { useSettings } from '../state/context.js';
import { useDeed } from '../state/use-deed.js';
import { useDraft } from '../state/use-draft.js';
import { Card } from '../view/card.js';
import { Checks } from '../view/checks.js';
import { Confirm } from '../view/confirm.js';
import { EditForm } from '../view/edit-form.js';
import { TextField } from '../view/text-field.js';
import { ExceptionFields } from './exception-fields.js';
import { isWeekGood } from './interval-faults.js';
import { NextDays } from './next-days.js';
import { WeekFields } from './week-fields.js';
import type { Calendar, Hours, PlannedDay, WrittenHours } from './wire.js';

const calendars: readonly Calendar[] = ['spain', 'spain-mondays', 'galicia', 'portugal'];
const restMs = 400;

export interface HoursFormProps {
  /** Of a team, or `house`. */
  id: string;
  name: string;
  /** To begin with: its own, or the house's. */
  hours: Hours;
  hasOwn: boolean;
  /** Of its own; 0 where there are none. */
  version: number;
  isHouse: boolean;
  onDone(): void;
}

/** The week, the holidays and the days with hours of their own, with the next fourteen days as they would be. */
export function HoursForm({ id, name, hours, hasOwn, version, isHouse, onDone }: HoursFormProps) {
  const { t, call } = useSettings();
  const { week, timeZone, calendars: chosen, holidays, exceptions } = hours;
  const draft = useDraft<WrittenHours>({ weekly: week, timeZone, calendars: chosen, holidays, exceptions });
  const [days, setDays] = useState<readonly PlannedDay[]>(hours.days);
  const { busy, fault, run } = useDeed();
  const { value, set, isChanged } = draft;
  const path = `hours/${encodeURIComponent(id)}`;
  const isGood = isWeekGood(value.weekly);

  useEffect(() => {
    if (!isChanged || !isGood) return setDays(hours.days);
    const control = new AbortController();
    const timer = setTimeout(() => {
      call('POST', 'hours/preview', { body: value, signal: control.signal }).then(
        (answer) => setDays((answer as { days: PlannedDay[] }).days),
        // What cannot be read yet is not shown yet; saving says why.
        () => {},
      );
    }, restMs);
    return () => {
      clearTimeout(timer);
      control.abort();
    };
  }, [JSON.stringify(value)]);

  const save = () =>
    void run(() => call('PUT', path, { body: { ...value, version } }), {
      said: t.hours.saved,
      own: ['HOURS_INVALID'],
    }).then((done) => done && onDone());
  const faults = { week: isGood ? undefined : t.hours.overlap };

  return (
    <Card title={name} hint={!isHouse && !hasOwn ? t.hours.asTheHouse : t.hours.hint}>
      <EditForm
        label={name}
        busy={busy}
        isChanged={isChanged}
        faults={faults}
        onSubmit={save}
        extra={
          <>
            {isChanged && (
              <button type="button" class="button" onClick={draft.reset}>
                {t.discard}
              </button>
            )}
            {hasOwn && (
              <Confirm
                label={isHouse ? t.hours.asShipped : t.hours.likeTheHouse}
                question={isHouse ? t.hours.asShippedWhy : t.hours.likeTheHouseWhy}
                yes={isHouse ? t.hours.asShipped : t.hours.likeTheHouse}
                busy={busy}
                onYes={() => void run(() => call('DELETE', path), { said: t.saved }).then((done) => done && onDone())}
              />
            )}
          </>
        }
      >
        {(shown) => (
          <>
            <WeekFields week={value.weekly} onChange={(weekly) => set({ weekly })} />
            {(shown.week !== undefined || fault === 'HOURS_INVALID') && (
              <p class="fault" role="alert">
                {shown.week ?? t.errors.HOURS_INVALID}
              </p>
            )}
            <Checks
              legend={t.hours.calendars}
              hint={t.hours.calendarsHint}
              options={calendars.map((one) => [one, t.hours.calendarNames[one]] as const)}
              chosen={value.calendars}
              onChange={(next) => set({ calendars: next })}
            />
            <ExceptionFields holidays={value.holidays} exceptions={value.exceptions} onChange={(next) => set(next)} />
            <TextField
              label={t.hours.timeZone}
              hint={t.hours.timeZoneHint}
              value={value.timeZone}
              maxLength={60}
              onInput={(text) => set({ timeZone: text })}
            />
            <NextDays days={days} />
          </>
        )}
      </EditForm>
    </Card>
  );
}
