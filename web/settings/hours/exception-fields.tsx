import { useState } from 'preact/hooks';
import { dayLabel } from '../moments.js';
import { useSettings } from '../state/context.js';
import { SelectField } from '../view/select-field.js';
import { TextField } from '../view/text-field.js';
import type { WrittenHours } from './wire.js';

type Days = Pick<WrittenHours, 'holidays' | 'exceptions'>;

const kinds = ['holiday', 'hours'] as const;

/** Days that are not like their weekday: feasts of one's own, and days with hours of their own. */
export function ExceptionFields({ holidays, exceptions, onChange }: Days & { onChange(days: Days): void }) {
  const { t, language } = useSettings();
  const [day, setDay] = useState('');
  const [kind, setKind] = useState<(typeof kinds)[number]>('holiday');
  const [text, setText] = useState('10:00-14:00');
  const [hasTried, setHasTried] = useState(false);
  const faults = {
    day: /^\d{4}-\d{2}-\d{2}$/.test(day) ? undefined : t.hours.dayNeeded,
    text:
      kind === 'holiday' || /^\d{2}:\d{2}-\d{2}:\d{2}(, ?\d{2}:\d{2}-\d{2}:\d{2})*$/.test(text)
        ? undefined
        : t.hours.hoursForm,
  };
  const add = () => {
    setHasTried(true);
    if (faults.day !== undefined || faults.text !== undefined) return;
    const { [day]: _old, ...others } = exceptions;
    const rest = holidays.filter((one) => one !== day);
    onChange(
      kind === 'holiday'
        ? { holidays: [...rest, day].sort(), exceptions: others }
        : { holidays: rest, exceptions: { ...others, [day]: text.replaceAll(' ', '') } },
    );
    setDay('');
    setHasTried(false);
  };
  const special = [...holidays.map((one) => [one, ''] as const), ...Object.entries(exceptions)].sort();
  return (
    <fieldset class="check-field">
      <legend class="field-label">{t.hours.special}</legend>
      {special.length === 0 ? (
        <p class="hint">{t.hours.noSpecial}</p>
      ) : (
        <ul class="chips">
          {special.map(([one, hours]) => (
            <li key={one} class="chip">
              {dayLabel(one, language)} ·{' '}
              {hours === '' ? t.hours.because.own_holiday : hours === 'closed' ? t.hours.closed : hours}
              <button
                type="button"
                class="icon-button"
                aria-label={`${t.remove}: ${dayLabel(one, language)}`}
                onClick={() => {
                  const { [one]: _gone, ...left } = exceptions;
                  onChange({ holidays: holidays.filter((other) => other !== one), exceptions: left });
                }}
              >
                ×
              </button>
            </li>
          ))}
        </ul>
      )}
      <div class="field-row">
        <TextField
          label={t.hours.day}
          type="date"
          value={day}
          fault={hasTried ? faults.day : undefined}
          onInput={setDay}
        />
        <SelectField
          label={t.hours.kind}
          value={kind}
          options={kinds.map((one) => [one, t.hours.kinds[one]] as const)}
          onChange={(one) => setKind(one)}
        />
        {kind === 'hours' && (
          <TextField
            label={t.hours.hoursOfDay}
            value={text}
            maxLength={200}
            fault={hasTried ? faults.text : undefined}
            onInput={setText}
          />
        )}
      </div>
      <div class="row-actions">
        <button type="button" class="button" onClick={add}>
          {t.hours.addDay}
        </button>
      </div>
    </fieldset>
  );
}
